import { IconX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useId, useMemo, type JSX } from 'react';
import type { StrategyNode } from '#domain/book/book';
import {
  addMoney,
  addSource,
  linesOf,
  removeSource,
  renameSource,
  setMoney,
  sourceRows,
  sumOf,
  type Money,
  type MoneySpot,
  type SourceRow,
} from '#domain/strategy/budget';
import { parseExact, type Exact } from '#domain/exact';
import { useBook, useDesk } from '#renderer/session/desk';
import { millions, typedMillions, wholeBaht, wholeMillions } from '#renderer/features/strategy/amounts';
import { carry } from '#renderer/features/strategy/commands';
import { Entry } from '#renderer/features/strategy/field.tsx';
import { sortedTexts } from '#domain/text/order';

type MoneyTableProps = { readonly node: StrategyNode; readonly t: TFunction };

/** Money by source over the year before, this one and the next; of a project to be edited, of a branch as its sum. */
export function MoneyTable({ node, t }: MoneyTableProps): JSX.Element {
  const state = useDesk((desk) => desk.state);
  const { fiscalYear: year } = useBook();
  const years = useMemo(() => [year - 1, year, year + 1], [year]);
  const rows = useMemo(() => sourceRows(state, node.id, { year, years }), [state, node.id, year, years]);
  const isOpen = node.kind === 'project';
  const id = useId();
  if (!isOpen && rows.length === 0) return <p className="small muted">{t('strategy.money.none')}</p>;
  return (
    <div>
      <span className="label" id={id}>
        {t('strategy.money')}
      </span>
      <table className="grid mini money" aria-labelledby={id}>
        <thead>
          <tr>
            <th>{t('strategy.money.source')}</th>
            {years.map((each) => (
              <th key={each} className="num">
                {each}
              </th>
            ))}
            <th className="num vl" title={t('strategy.money.cell.disbursed', { source: '', year })}>
              {t('strategy.money.disbursed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SourceLine key={row.source} row={row} node={node} years={years} t={t} />
          ))}
          {isOpen && <NewSource node={node} t={t} />}
        </tbody>
        {rows.length > 0 && <Total rows={rows} t={t} />}
      </table>
    </div>
  );
}

type LineProps = MoneyTableProps & { readonly row: SourceRow; readonly years: readonly number[] };

function SourceLine({ row, node, years, t }: LineProps): JSX.Element {
  const name = row.source === '' ? t('strategy.money.source.none') : row.source;
  const { fiscalYear: year } = useBook();
  const isOpen = node.kind === 'project';
  return (
    <tr>
      <td title={name} className="src">
        {isOpen ? <SourceName source={row.source} node={node} t={t} /> : name}
      </td>
      {years.map((each, at) => (
        <MoneyCell
          key={each}
          node={node}
          spot={{ source: row.source, year: each, field: 'amount' }}
          money={row.amounts[at]}
          name={t('strategy.money.cell', { source: name, year: each })}
          t={t}
        />
      ))}
      <MoneyCell
        node={node}
        spot={{ source: row.source, year, field: 'disbursed' }}
        money={row.amounts[years.indexOf(year)]}
        name={t('strategy.money.cell.disbursed', { source: name, year })}
        t={t}
      />
    </tr>
  );
}

function SourceName({ source, node, t }: MoneyTableProps & { readonly source: string }): JSX.Element {
  const { fiscalYear } = useBook();
  const state = (): Parameters<typeof renameSource>[0] => useDesk.getState().state;
  return (
    <>
      <Entry
        className="cell"
        draft={`source/${source}`}
        name={t('strategy.money.source.name', { source: source || t('strategy.money.source.none') })}
        text={source}
        hint={t('strategy.money.source.none')}
        onLeave={(text) => {
          void carry(renameSource(state(), node.id, fiscalYear, { from: source, to: text }), t);
        }}
      />
      <button
        type="button"
        className="btn quiet s x"
        aria-label={t('strategy.money.source.remove', { source })}
        title={t('strategy.money.source.remove', { source })}
        onClick={() => {
          void carry(removeSource(state(), node.id, fiscalYear, source), t);
        }}
      >
        <IconX className="i" />
      </button>
    </>
  );
}

type CellProps = MoneyTableProps & {
  readonly spot: MoneySpot;
  readonly money: Money | undefined;
  readonly name: string;
};

function MoneyCell({ node, spot, money, name, t }: CellProps): JSX.Element {
  const { fiscalYear: year } = useBook();
  const figure = money?.[spot.field] ?? null;
  const look = spot.field === 'amount' ? 'num' : 'num vl';
  if (node.kind !== 'project') {
    return (
      <td className={look} title={bahtWords(figure, t)}>
        <Sum figure={figure} />
      </td>
    );
  }
  const raw = unreadIn(node, year, spot);
  const shown = raw ?? (figure === null ? '' : millions(figure));
  return (
    <td className={look}>
      <Entry
        className="cell num"
        draft={`money/${spot.source}/${String(spot.year)}/${spot.field}`}
        name={name}
        text={shown}
        editText={raw === null && figure !== null ? wholeMillions(figure) : shown}
        title={bahtWords(figure, t) ?? name}
        hint="–"
        bad={raw !== null}
        onLeave={(text) => {
          const value = typedMillions(text);
          void carry(setMoney(useDesk.getState().state, node.id, { year, spot, value }), t);
        }}
      />
    </td>
  );
}

/** A text that stands where a figure belongs; null where all can be read. */
function unreadIn(node: StrategyNode, year: number, { source, year: of, field }: MoneySpot): string | null {
  const lines = linesOf(node, year).filter((line) => line.source === source && line.year === of);
  const texts = lines.map((line) => line[field]);
  return texts.find((text) => text !== null && parseExact(text) === null) ?? null;
}

function NewSource({ node, t }: MoneyTableProps): JSX.Element {
  const nodes = useDesk((desk) => desk.state.node);
  const { fiscalYear } = useBook();
  const id = useId();
  const known = useMemo(() => {
    const names = new Set([...nodes.values()].flatMap(({ budgets }) => budgets.map(({ source }) => source)));
    for (const { source } of node.budgets) names.delete(source);
    names.delete('');
    return sortedTexts(names);
  }, [nodes, node.budgets]);
  return (
    <tr>
      <td colSpan={5}>
        <Entry
          className="cell add"
          draft="new-source"
          name={t('strategy.money.source.add')}
          text=""
          hint={t('strategy.money.source.add')}
          list={id}
          onLeave={(text) => {
            if (text.trim() !== '')
              void carry(addSource(useDesk.getState().state, node.id, fiscalYear, text), t);
          }}
        />
        <datalist id={id}>
          {known.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </td>
    </tr>
  );
}

function Total({ rows, t }: { readonly rows: readonly SourceRow[]; readonly t: TFunction }): JSX.Element {
  const sums = [0, 1, 2].map((at) => addMoney(rows.flatMap(({ amounts }) => amounts[at] ?? [])));
  const disbursed = sumOf(rows.map(({ amounts }) => amounts[1]?.disbursed ?? null));
  return (
    <tfoot>
      <tr className="sum">
        <td>{t('strategy.sum')}</td>
        {sums.map(({ amount }, at) => (
          <td key={at} className="num" title={bahtWords(amount, t)}>
            <Sum figure={amount} />
          </td>
        ))}
        <td className="num vl" title={bahtWords(disbursed, t)}>
          <Sum figure={disbursed} />
        </td>
      </tr>
    </tfoot>
  );
}

function Sum({ figure }: { readonly figure: Exact | null }): JSX.Element {
  return figure === null ? <span className="nil">–</span> : <>{millions(figure)}</>;
}

function bahtWords(figure: Exact | null, t: TFunction): string | undefined {
  return figure === null ? undefined : t('strategy.baht', { baht: wholeBaht(figure) });
}
