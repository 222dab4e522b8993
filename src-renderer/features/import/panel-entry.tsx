/** @jsxImportSource #renderer/ui/thai-jsx */
import type { JSX, ReactNode } from 'react';
import { cellsOf } from '#domain/agreement/gather-problems';
import type { Problem } from '#domain/problems';
import { fieldName, valueText, type FieldTexts } from '#renderer/features/import/field-text';
import type { PanelItem } from '#renderer/features/import/panel-items';
import type { ImportChoices } from '#renderer/features/import/use-choices';
import { problemFix, problemText } from '#renderer/i18n/problem-text';

type PanelEntryProps = {
  readonly item: PanelItem;
  readonly tabIndex: 0 | -1;
  readonly choices: ImportChoices;
  readonly texts: FieldTexts;
  readonly current: string | null;
  readonly onGo: (cell: string | null) => void;
  readonly onBack: () => void;
};

/** One entry beside the preview: where, what, and what can be done. */
export function PanelEntry(props: PanelEntryProps): JSX.Element {
  const { item, texts } = props;
  const { t } = texts;
  switch (item.kind) {
    case 'sheet':
      return <SheetQuestion {...props} problems={item.problems} />;
    case 'ask':
      return <RowQuestion {...props} item={item} />;
    case 'problem': {
      const { code, severity, details } = item.problem;
      return (
        <Place
          {...props}
          cell={item.cell}
          cells={cellsOf(item.problem)}
          look={severity === 'error' ? 'bad' : 'warn'}
        >
          <b>{problemText(t, code, details)}</b>
          <span className="fix">
            {problemFix(t, code, details)}
            {details['cells'] !== undefined && ` · ${t('import.next-cell')}`}
          </span>
        </Place>
      );
    }
    case 'change': {
      const { field, was, is } = item.difference;
      return (
        <Place {...props} cell={item.cell} look="info">
          <b>{fieldName(texts, field)}</b>
          <span className="fix">
            <del>{was === null ? '–' : valueText(texts, field, was)}</del> →{' '}
            <ins>{valueText(texts, field, is)}</ins>
          </span>
        </Place>
      );
    }
  }
}

type PlaceProps = Pick<PanelEntryProps, 'tabIndex' | 'texts' | 'current' | 'onGo'> & {
  readonly cell: string | null;
  /** All of its cells, where it stands for several. */
  readonly cells?: readonly string[];
  readonly look: 'bad' | 'warn' | 'info';
  readonly children: ReactNode;
};

/** Goes to its cell, and from there to the next of its cells, round and round. */
function Place(props: PlaceProps): JSX.Element {
  const { tabIndex, texts, current, onGo, cell, cells = [], look, children } = props;
  const at = current === null ? -1 : cells.indexOf(current);
  const isHere = cell !== null && (cell === current || at !== -1);
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      className={`pr ${look}${isHere ? ' on' : ''}`}
      onClick={() => {
        onGo(cells[(at + 1) % cells.length] ?? cell);
      }}
    >
      <span className="cell">{cells[at] ?? cell ?? texts.t('import.whole')}</span>
      <span>{children}</span>
    </button>
  );
}

type Act = { readonly label: string; readonly on: boolean; readonly run: () => void };

function Acts({ acts, tabIndex }: { readonly acts: readonly Act[]; readonly tabIndex: 0 | -1 }): JSX.Element {
  return (
    <span className="acts">
      {acts.map(({ label, on, run }) => (
        <button
          key={label}
          type="button"
          tabIndex={tabIndex}
          className={on ? 'btn s on' : 'btn s'}
          aria-pressed={on}
          onClick={run}
        >
          {label}
        </button>
      ))}
    </span>
  );
}

/** The sheet says that it is of another year or province: nothing is taken in before somebody has said what it is. */
function SheetQuestion(props: PanelEntryProps & { readonly problems: readonly Problem[] }): JSX.Element {
  const { problems, texts, tabIndex, choices, onBack } = props;
  const { t } = texts;
  const take = (without: 'nothing' | 'figures-of-year', label: string): Act => ({
    label,
    on: choices.without === without,
    run: () => {
      choices.setWithout(without);
    },
  });
  return (
    <div className={choices.without === null ? 'pr warn on' : 'pr warn'}>
      <span className="cell">{problems[0]?.cell ?? t('import.whole')}</span>
      <span>
        {problems.map(({ code, details }) => (
          <b key={code}>{problemText(t, code, details)}</b>
        ))}
        <span className="fix">{t('import.ask.sheet')}</span>
        <Acts
          tabIndex={tabIndex}
          acts={[
            take('figures-of-year', t('import.ask.sheet.text')),
            take('nothing', t('import.ask.sheet.all')),
            { label: t('import.other'), on: false, run: onBack },
          ]}
        />
      </span>
    </div>
  );
}

/** A row that may be an indicator of the book: both are shown, and a person says which it is. */
function RowQuestion(
  props: PanelEntryProps & { readonly item: Extract<PanelItem, { kind: 'ask' }> },
): JSX.Element | null {
  const { item, texts, tabIndex, choices, current, onGo } = props;
  const { t } = texts;
  const { row, plan, read, left } = item.row;
  const { match, known } = plan;
  if (match.kind !== 'doubt' || known === null) return null;
  const answer = left ? 'leave' : (choices.answers.get(row) ?? null);
  const act = (value: 'replace' | 'add' | 'leave', label: string): Act => ({
    label,
    on: answer === value,
    run: () => {
      choices.answer(row, value);
    },
  });
  const values = plan.differences.length;
  return (
    <div className={item.cell === current || answer === null ? 'pr warn on' : 'pr warn'}>
      <button
        type="button"
        className="cell link"
        tabIndex={tabIndex}
        onClick={() => {
          onGo(item.cell);
        }}
      >
        {item.cell}
      </button>
      <span>
        <b>{t(`import.ask.${match.why}`, { no: known.no })}</b>
        <span className="fix">
          {t('import.ask.in-book')} {known.no} {known.name}
        </span>
        <span className="fix">
          {t('import.ask.in-file')} {read.indicator.no} {read.indicator.name}
        </span>
        <Acts
          tabIndex={tabIndex}
          acts={[
            act('replace', t('import.ask.replace', { no: known.no, values })),
            act('add', t('import.ask.add')),
            act('leave', t('import.ask.leave')),
          ]}
        />
      </span>
    </div>
  );
}
