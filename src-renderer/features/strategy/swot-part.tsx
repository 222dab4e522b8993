import { IconPlus } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo, type JSX } from 'react';
import { pastedLines, swotLines, type SwotList } from '#domain/strategy/swot';
import { useDesk } from '#renderer/session/desk';
import { SwotEntry, SwotRow } from '#renderer/features/strategy/swot-row.tsx';
import { useSwotPart, type PartPlace } from '#renderer/features/strategy/use-swot-part';
import { Button } from '#renderer/ui/button.tsx';

type SwotPartListProps = { readonly list: SwotList; readonly t: TFunction };

/** One list: one stop for Tab, arrows walk, and keys of the status bar change it. */
export function SwotPartList({ list, t }: SwotPartListProps): JSX.Element {
  const state = useDesk((desk) => desk.state);
  const { scope, part } = list;
  const lines = useMemo(() => swotLines(state, { scope, part }), [state, scope, part]);
  const place = useSwotPart(list, lines, t);
  const name = t(`strategy.swot.${part}`);
  return (
    <section className={`quarter ${part}`}>
      <header className="row">
        <h2>{name}</h2>
        <span className="small muted">{t('strategy.swot.count', { count: lines.length })}</span>
        <span className="push" />
        <Button
          look="quiet"
          small
          icon={<IconPlus className="i" />}
          onClick={() => {
            place.write({ what: 'new', id: lines.at(-1)?.id ?? null });
          }}
        >
          {t('strategy.swot.add', { part: name })}
        </Button>
      </header>
      <div
        ref={place.box}
        role="grid"
        tabIndex={-1}
        aria-label={name}
        title={t('strategy.swot.help')}
        onKeyDown={place.onKeyDown}
        onPaste={(event) => {
          if (place.onTexts(pastedLines(event.clipboardData.getData('text/plain')))) event.preventDefault();
        }}
      >
        <Rows list={list} place={place} t={t} />
      </div>
    </section>
  );
}

function Rows({ list, place, t }: SwotPartListProps & { readonly place: PartPlace }): JSX.Element {
  const { lines, writing, current } = place;
  const isNew = writing?.what === 'new';
  const after = isNew ? lines.findIndex(({ id }) => id === writing.id) : -1;
  const rows = lines.map((line, at) => (
    <SwotRow
      key={line.id}
      line={line}
      no={at + 1}
      current={at === current}
      writing={writing?.what === 'line' && writing.id === line.id}
      onHere={() => {
        place.go(at);
      }}
      onWrite={() => {
        place.write({ what: 'line', id: line.id });
      }}
      onEnd={place.end}
      t={t}
    />
  ));
  if (isNew) {
    rows.splice(
      after + 1,
      0,
      <div key={`new ${writing.id ?? ''}`} role="row" className="line">
        <div role="gridcell">
          <SwotEntry
            name={`new/${list.scope}/${list.part}/${writing.id ?? ''}`}
            text=""
            onEnd={place.end}
            t={t}
          />
        </div>
      </div>,
    );
  }
  if (rows.length > 0) return <>{rows}</>;
  return (
    <div role="row" className="line">
      <div role="gridcell" tabIndex={0} className="none small muted">
        {t('strategy.swot.none')}
      </div>
    </div>
  );
}
