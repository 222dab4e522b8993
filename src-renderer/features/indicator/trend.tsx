import { IconCopy } from '@tabler/icons-react';
import { useLayoutEffect, useMemo, useRef, useState, type JSX, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearPlace } from '#domain/check/check-year';
import { chartModel, type ChartModel } from '#renderer/features/indicator/chart-model';
import { copyPicture } from '#renderer/features/indicator/copy-picture';
import { Facts } from '#renderer/features/indicator/facts.tsx';
import { MonthGrid } from '#renderer/features/indicator/month-grid.tsx';
import { TrendChart } from '#renderer/features/indicator/trend-chart.tsx';
import type { IndicatorView } from '#renderer/features/indicator/use-indicator';
import { showToast } from '#renderer/ui/toast.tsx';

type TrendProps = {
  readonly view: IndicatorView;
  /** A month that the officer wants to see. */
  readonly place: YearPlace | null;
  readonly onSheet: () => void;
};

/** The year as a picture, the figures behind it month by month, and what they are measured by. */
export function Trend({ view, place, onSheet }: TrendProps): JSX.Element {
  const [pointed, setPointed] = useState<number | null>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const picture = useRef<SVGSVGElement>(null);
  const size = useSize(box);
  const model = useMemo(() => chartModel(view), [view]);
  const open = view.framework.rounds[view.at]?.months ?? 12;
  return (
    <div className="split" role="tabpanel" id="ind-tab" aria-labelledby="tab-trend">
      <div className="work">
        <Legend view={view} model={model} picture={picture} />
        <div className="ind-picture" ref={box}>
          <TrendChart
            {...{ view, model, size, picture }}
            month={pointed ?? current ?? open}
            onMonth={setPointed}
          />
        </div>
        <MonthGrid view={view} place={place} onMonth={setCurrent} onSheet={onSheet} />
      </div>
      <Facts view={view} onSheet={onSheet} />
    </div>
  );
}

const FIRST_SIZE = { width: 880, height: 380 };

/** The size of a box, followed: letters of the picture keep theirs. */
function useSize(box: RefObject<HTMLElement | null>): typeof FIRST_SIZE {
  const [size, setSize] = useState(FIRST_SIZE);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const follow = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0) setSize({ width, height });
    };
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [box]);
  return size;
}

type LegendProps = {
  readonly view: IndicatorView;
  readonly model: ChartModel;
  readonly picture: RefObject<SVGSVGElement | null>;
};

function Legend({ view, model, picture }: LegendProps): JSX.Element {
  const { t } = useTranslation();
  const { flipped, byScore, forecast } = model;
  const { indicator, fiscalYear } = view;
  const copy = (): void => {
    if (picture.current === null) return;
    void copyPicture(picture.current).then((done) => {
      showToast({ text: t(done ? 'indicator.copied' : 'indicator.copied.not') });
    });
  };
  const notes = [
    byScore ? t('indicator.chart.by-score') : indicator.unit,
    flipped ? t('indicator.chart.flipped') : '',
    t('indicator.chart.bands'),
  ].filter((note) => note !== '');
  return (
    <div className="row small muted ind-legend">
      <span className="key" />
      {t(byScore ? 'indicator.chart.score-year' : 'indicator.chart.year', { year: fiscalYear })}
      {forecast !== null && (
        <>
          <span className="key forecast" />
          {t('indicator.chart.forecast.key')}
        </>
      )}
      {!byScore && indicator.base !== null && (
        <>
          <span className="key base" />
          {t('indicator.chart.last-year', { year: fiscalYear - 1 })}
        </>
      )}
      {!byScore && (
        <>
          <span className="key target" />
          {t('tracking.target')}
        </>
      )}
      <span className="push" />
      <span className="tiny">{notes.join(' · ')}</span>
      <button type="button" className="link row" onClick={copy}>
        <IconCopy className="i" />
        {t('indicator.copy')}
      </button>
    </div>
  );
}
