import type { TFunction } from 'i18next';
import { useEffect, useMemo, useRef, useState, type JSX, type KeyboardEvent, type RefObject } from 'react';
import { useDesk } from '#renderer/session/desk';
import { millions } from '#renderer/features/strategy/amounts';
import { linksFor, othersFor } from '#renderer/features/strategy/map-links';
import { LINE, mapLayout, type MapBox, type MapLayout } from '#renderer/features/strategy/map-layout';
import type { Item, TreeModel } from '#renderer/features/strategy/tree-model';
import { goToRow, useView } from '#renderer/features/strategy/view';
import { wrapText } from '#renderer/features/strategy/wrap-text';
import { StatusLine } from '#renderer/ui/status-line.tsx';

type MapFaceProps = { readonly model: TreeModel; readonly t: TFunction };
const ROOM = 1100;

/** The strategy as a picture: what stands over what, and which lines go to the other strategy. */
export function MapFace({ model, t }: MapFaceProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const room = useRoom(box);
  const state = useDesk((desk) => desk.state);
  const scope = useView((view) => view.scope);
  const layout = useMemo(
    () =>
      mapLayout({
        model,
        room,
        others: othersFor(state, scope),
        links: linksFor(state, scope),
        footOf: (item) => footWords(item, t),
        wrap: wrapText,
      }),
    [model, room, state, scope, t],
  );
  const count = (look: MapBox['look']): number => layout.boxes.filter((each) => each.look === look).length;
  return (
    <div ref={box} className="scroll strat-map">
      {count('issue') === 0 && <p className="small muted nothing">{t('strategy.map.none')}</p>}
      <Picture layout={layout} t={t} />
      <StatusLine
        keys={[
          ['← ↑ ↓ →', t('strategy.key.walk')],
          ['Enter', t('strategy.key.open')],
          ['Alt G', t('strategy.key.scope')],
        ]}
      >
        <span>
          {t('strategy.map.status', {
            issues: count('issue'),
            objectives: count('objective'),
            links: layout.lines.length,
          })}
        </span>
      </StatusLine>
    </div>
  );
}

function footWords({ kind, indicators, budget }: Item, t: TFunction): string | null {
  if (kind === 'vision') return null;
  return budget === null
    ? t('strategy.map.indicators', { indicators })
    : t('strategy.map.sums', { indicators, budget: millions(budget) });
}

function useRoom(box: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(ROOM);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => {
      if (element.clientWidth > 0) setRoom(element.clientWidth);
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
    };
  }, [box]);
  return room;
}

const STEP: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

function Picture({ layout, t }: { readonly layout: MapLayout; readonly t: TFunction }): JSX.Element {
  const [here, setHere] = useState<string | null>(null);
  const scope = useView((view) => view.scope);
  const { boxes } = layout;
  const stop = boxes.some(({ id }) => id === here) ? here : (boxes[0]?.id ?? null);
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    const step = STEP[event.code];
    const at = boxes.findIndex(({ id }) => id === stop);
    if (event.code === 'Enter' && stop !== null) goToRow(stop);
    else if (step !== undefined) {
      const to = Math.max(0, Math.min(at + step, boxes.length - 1));
      setHere(boxes[to]?.id ?? null);
      event.currentTarget.querySelectorAll<SVGGElement>('g.box')[to]?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <svg
      width={layout.width}
      height={layout.height}
      role="group"
      aria-label={t('strategy.map')}
      onKeyDown={onKeyDown}
    >
      {layout.bands.map(({ name, y }) => (
        <text key={name} className="band" x={20} y={y + 22}>
          {name === 'other'
            ? t(scope === 'province' ? 'strategy.map.cluster' : 'strategy.map.province')
            : t(`strategy.map.${name}`)}
        </text>
      ))}
      {layout.lines.map(({ from, to, path }) => (
        <path key={`${from} ${to}`} d={path} className={here === from || here === to ? 'wire on' : 'wire'} />
      ))}
      {boxes.map((box) => (
        <Box
          key={box.id}
          box={box}
          stop={box.id === stop}
          onHere={() => {
            setHere(box.id);
          }}
        />
      ))}
    </svg>
  );
}

type BoxProps = { readonly box: MapBox; readonly stop: boolean; readonly onHere: () => void };

function Box({ box, stop, onHere }: BoxProps): JSX.Element {
  const { id, x, y, width, height, look, lines, foot } = box;
  return (
    <g
      className={`box b-${look}`}
      role="link"
      tabIndex={stop ? 0 : -1}
      transform={`translate(${String(x)} ${String(y)})`}
      onFocus={onHere}
      onMouseEnter={onHere}
      onClick={() => {
        goToRow(id);
      }}
    >
      <rect width={width} height={height} rx={5} />
      {lines.map((line, at) => (
        <text key={at} x={10} y={22 + at * LINE} className="words">
          {line}
        </text>
      ))}
      {foot !== null && (
        <text x={10} y={height - 9} className="foot">
          {foot}
        </text>
      )}
    </g>
  );
}
