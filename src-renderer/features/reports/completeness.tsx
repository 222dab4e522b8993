import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { resultId } from '#domain/book/book';
import { placeOf } from '#domain/check/year-problem';
import type { Missing } from '#domain/report/missing';
import type { RoundReport } from '#domain/report/round-report';
import { goToPlace } from '#renderer/navigation/wanted-place';

const SHOWN = 8;
const WANTED: readonly Missing['what'][] = ['result', 'explanation'];

/** What the report still lacks; each number leads to the place where it is written. */
export function Completeness({ report }: { readonly report: RoundReport }): JSX.Element {
  const { t } = useTranslation();
  if (report.missing.length === 0) {
    return (
      <p className="rep-state t-ok" data-complete="yes">
        <IconCheck className="i" /> {t('report.complete')}
      </p>
    );
  }
  return (
    <div className="rep-state" data-complete="no">
      <IconAlertTriangle className="i t-warn" aria-hidden="true" />
      {WANTED.map((what) => {
        const rows = report.missing.filter((each) => each.what === what);
        return rows.length > 0 && <Lacking key={what} what={what} rows={rows} round={report.round.code} />;
      })}
    </div>
  );
}

type LackingProps = {
  readonly what: Missing['what'];
  readonly rows: readonly Missing[];
  readonly round: string;
};

function Lacking({ what, rows, round }: LackingProps): JSX.Element {
  const { t } = useTranslation();
  const field = what === 'result' ? 'value' : 'explanation';
  return (
    <span className="lacking">
      <b>{t(`report.missing.${what}`, { count: rows.length })}</b>
      {rows.slice(0, SHOWN).map(({ row: { indicator } }) => (
        <button
          key={indicator.id}
          type="button"
          className="link"
          title={indicator.name}
          onClick={() => {
            const { id, no } = indicator;
            goToPlace(placeOf('result', resultId(id, round), { field, no, indicator: id, round }));
          }}
        >
          {[indicator.no, indicator.name, t('history.untitled')].find((word) => word !== '')}
        </button>
      ))}
      {rows.length > SHOWN && (
        <span className="muted">{t('report.missing.more', { count: rows.length - SHOWN })}</span>
      )}
    </span>
  );
}
