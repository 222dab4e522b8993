import { IconPencil } from '@tabler/icons-react';
import { useEffect, useRef, type JSX, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { scoreIn } from '#domain/report/report-rows';
import type { BoardRow } from '#domain/tracking/board';
import { score } from '#renderer/features/reports/papers/parts.tsx';
import type { ReportView } from '#renderer/features/reports/use-report';
import { fifthsOf, lampWord } from '#renderer/i18n/lamp-words';
import { useDesk } from '#renderer/session/desk';
import { LampMark } from '#renderer/ui/lamp-mark.tsx';

type ListProps = {
  readonly view: ReportView;
  readonly chosen: string;
  readonly onChoose: (indicator: string) => void;
};

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 };

/** Every indicator with its score of the round; arrow keys walk, and the paper follows. */
export function IndicatorList({ view, chosen, onChoose }: ListProps): JSX.Element {
  const { t } = useTranslation();
  const { rows, report } = view;
  const missing = new Set(report.missing.map(({ row }) => row.indicator.id));
  const box = useRef<HTMLUListElement>(null);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = rows.findIndex(({ indicator }) => indicator.id === chosen);
    const step = STEPS[event.code];
    const wanted = event.code === 'Home' ? 0 : event.code === 'End' ? rows.length - 1 : at + (step ?? 0);
    const next = rows[Math.max(0, Math.min(rows.length - 1, wanted))];
    if (next === undefined || wanted === at || event.altKey) return;
    event.preventDefault();
    onChoose(next.indicator.id);
  };
  return (
    <ul
      ref={box}
      className="rep-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('report.list')}
      aria-activedescendant={`rep-${chosen}`}
      onKeyDown={onKeyDown}
    >
      {rows.map((row) => (
        <Line
          key={row.indicator.id}
          row={row}
          view={view}
          isChosen={row.indicator.id === chosen}
          isMissing={missing.has(row.indicator.id)}
          onChoose={onChoose}
        />
      ))}
    </ul>
  );
}

type LineProps = Pick<ListProps, 'view' | 'onChoose'> & {
  readonly row: BoardRow;
  readonly isChosen: boolean;
  readonly isMissing: boolean;
};

function Line({ row, view, isChosen, isMissing, onChoose }: LineProps): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const { framework } = view.book;
  const { indicator, depth } = row;
  const cell = row.cells[view.report.at];
  const lamp = cell?.lamp ?? null;
  const why = cell?.none ?? null;
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the keys; a click is the same for a pointer
    <li
      id={`rep-${indicator.id}`}
      role="option"
      aria-selected={isChosen}
      className={depth > 0 ? 'part' : ''}
      title={indicator.name}
      onClick={() => {
        onChoose(indicator.id);
      }}
    >
      <span className="no">{indicator.no}</span>
      <span className="nm">{indicator.name}</span>
      {isMissing && (
        <span className="t-warn" title={t('report.list.missing')}>
          <IconPencil className="i mini" aria-label={t('report.list.missing')} />
        </span>
      )}
      <span className="num">
        {why === null ? score(scoreIn(cell), framework) : t(`tracking.none.${why}`)}
      </span>
      {lamp !== null && (
        <span
          className={`lampw lv${String(fifthsOf(framework, lamp))}`}
          title={lampWord(framework, lamp, locale)}
        >
          <LampMark fifths={fifthsOf(framework, lamp)} />
          <span className="sr-only">{lampWord(framework, lamp, locale)}</span>
        </span>
      )}
    </li>
  );
}
