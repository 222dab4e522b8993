import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '#domain/book/book';
import { exact, parseExact, toDecimal, toFixed, ZERO, type Exact } from '#domain/exact';
import { setIndicator } from '#renderer/features/agreement/edit';
import type { AgreementView } from '#renderer/features/agreement/use-agreement';
import { Button } from '#renderer/ui/button.tsx';

type TotalBarProps = { readonly view: AgreementView; readonly current: Indicator | null };

/** The sum of weights, always in view, with what is missing and one way to mend it. */
export function TotalBar({ view, current }: TotalBarProps): JSX.Element {
  const { t } = useTranslation();
  const { framework, total, off } = view;
  const places = framework.weightDecimals;
  const right = off.compare(ZERO) === 0;
  const over = off.compare(ZERO) > 0;
  const by = toFixed(off.abs(), places);
  return (
    <div className="total" role="status">
      <b>{t('agreement.total')}</b>
      <WeightBar view={view} />
      <span className={right ? 'big t-ok' : 'big t-bad'} data-total="weight">
        {toFixed(total, places)}
      </span>
      {right ? (
        <span className="t-ok">{t('agreement.total.right')}</span>
      ) : (
        <>
          <span className="t-bad">{t(over ? 'agreement.total.over' : 'agreement.total.under', { by })}</span>
          <span className="muted">
            {t('agreement.total.must', { total: toFixed(exact(framework.weightTotal), places) })}
          </span>
        </>
      )}
      <span className="push" />
      {!right && current !== null && <Fix off={off} current={current} places={places} />}
    </div>
  );
}

/** The suggestion carries its result; nothing is mended unseen. */
function Fix({
  off,
  current,
  places,
}: {
  readonly off: Exact;
  readonly current: Indicator;
  readonly places: number;
}): JSX.Element | null {
  const { t } = useTranslation();
  const weight = parseExact(current.weight ?? '0');
  const wanted = weight?.sub(off) ?? null;
  const text = wanted === null ? null : toDecimal(wanted);
  if (wanted === null || text === null || wanted.compare(ZERO) <= 0) return null;
  const key = off.compare(ZERO) > 0 ? 'agreement.fix.lower' : 'agreement.fix.raise';
  return (
    <Button
      onClick={() => {
        setIndicator(current, 'weight', text);
      }}
    >
      {t(key, { no: current.no, weight: toFixed(wanted, places) })}
    </Button>
  );
}

/** Each dimension's share as a strip; what is beyond the whole is red. */
function WeightBar({ view }: { readonly view: AgreementView }): JSX.Element {
  const whole = exact(view.framework.weightTotal).valueOf();
  const most = Math.max(view.total.valueOf(), whole);
  const codes = [null, ...view.framework.dimensions.map(({ code }) => code)];
  const shares = codes.map((code) =>
    view.rows
      .filter(({ indicator }) => indicator.dimension === code)
      .reduce(
        (sum, { indicator }) => sum + Math.max(0, parseExact(indicator.weight ?? '0')?.valueOf() ?? 0),
        0,
      ),
  );
  let drawn = 0;
  return (
    <span className="wbar" aria-hidden="true">
      {shares.map((share, at) => {
        const inside = Math.max(0, Math.min(share, whole - drawn));
        const outside = share - inside;
        drawn += share;
        return [
          inside > 0 && <i key={`in-${String(at)}`} style={{ flexGrow: inside / most }} />,
          outside > 0 && (
            <i key={`out-${String(at)}`} className="over" style={{ flexGrow: outside / most }} />
          ),
        ];
      })}
      {drawn < whole && <i className="rest" style={{ flexGrow: (whole - drawn) / most }} />}
    </span>
  );
}
