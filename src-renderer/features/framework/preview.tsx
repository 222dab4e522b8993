import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Framework } from '#domain/scoring/framework';
import { compareFrameworks, type Difference } from '#domain/scoring/framework-compare';
import { isChangedHere, sourceOf, standingOf } from '#domain/scoring/framework-edit';
import { effectsOn, type Effect } from '#domain/scoring/framework-effects';
import { useBook, useDesk } from '#renderer/session/desk';
import { entryWords, ruleWords, sidesOf } from '#renderer/features/framework/words';
import { Button } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/note.tsx';

type PreviewProps = {
  readonly name: string;
  readonly framework: Framework;
  readonly onTake: (framework: Framework) => void;
  readonly onLeave: () => void;
};

/** What would be different with these rules, before anything is. */
export function Preview({ name, framework, onTake, onLeave }: PreviewProps): JSX.Element {
  const { t } = useTranslation();
  const { framework: current } = useBook();
  const fits = framework.fiscalYear === current.fiscalYear;
  return (
    <div className="fw-preview">
      <h2>
        {t('framework.preview.title')} <span className="muted">{name}</span>
      </h2>
      {fits ? (
        <Fitting current={current} next={framework} onTake={onTake} onLeave={onLeave} />
      ) : (
        <div className="fw-body">
          <Note look="bad">
            <b>
              {t('framework.preview.other-year', { next: framework.fiscalYear, year: current.fiscalYear })}
            </b>{' '}
            {t('framework.preview.other-year.fix', { year: current.fiscalYear })}
          </Note>
          <Button onClick={onLeave}>{t('framework.preview.leave')}</Button>
        </div>
      )}
    </div>
  );
}

type FittingProps = Omit<PreviewProps, 'name' | 'framework'> & {
  readonly current: Framework;
  readonly next: Framework;
};

function Fitting({ current, next, onTake, onLeave }: FittingProps): JSX.Element {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  const differences = compareFrameworks(current, next);
  const differs = differences.length > 0;
  const asks = differs && standingOf(current, next) !== 'newer';
  const waits = asks && !sure;
  return (
    <>
      <div className="fw-body scroll">
        {asks && <Ask current={current} next={next} sure={sure} onSure={setSure} />}
        {differs && isChangedHere(current) && <Note look="warn">{t('framework.preview.local')}</Note>}
        {differs && <Effects framework={next} current={current} />}
        <Differences differences={told(differences, current, next)} both={[next, current]} />
      </div>
      <div className="row fw-foot">
        {differs && (
          <Button
            look="primary"
            disabled={waits}
            onClick={() => {
              onTake(next);
            }}
          >
            {t(waits ? 'framework.preview.take.ask' : 'framework.preview.take')}
          </Button>
        )}
        <Button onClick={onLeave}>{t('framework.preview.leave')}</Button>
        {differs && <span className="small muted">{t('framework.preview.kept')}</span>}
      </div>
    </>
  );
}

/** That rules were changed in the province is told in a note of its own, not as another source. */
function told(all: readonly Difference[], current: Framework, next: Framework): readonly Difference[] {
  if (sourceOf(current) !== sourceOf(next)) return all;
  return all.filter(({ kind, part }) => kind !== 'whole' || part !== 'source');
}

type DifferencesProps = { readonly differences: readonly Difference[]; readonly both: readonly Framework[] };

function Differences({ differences, both }: DifferencesProps): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  if (differences.length === 0) return <p>{t('framework.preview.same')}</p>;
  return (
    <>
      <p className="muted small">{t('framework.preview.count', { count: differences.length })}</p>
      <table className="fw-table fw-differences">
        <thead>
          <tr>
            <th scope="col">{t('framework.preview.rule')}</th>
            <th scope="col">{t('framework.preview.was')}</th>
            <th scope="col">{t('framework.preview.now')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => {
            const rule = ruleWords({ t, locale }, difference, both);
            const [was, now] = sidesOf({ t, locale }, difference, both);
            return (
              <tr key={`${difference.kind} ${rule}`}>
                <th scope="row">{rule}</th>
                <td className="muted">{was}</td>
                <td>{now}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function Effects({ framework, current }: Record<'framework' | 'current', Framework>): JSX.Element {
  const { t } = useTranslation();
  const state = useDesk((desk) => desk.state);
  const effects = effectsOn(state, framework);
  return (
    <section>
      <h3>{t('framework.preview.effects')}</h3>
      {effects.length === 0 ? (
        <p className="small">{t('framework.preview.effects.none')}</p>
      ) : (
        <ul className="fw-effects">
          {effects.map((effect) => (
            <li key={`${effect.kind} ${effect.code}`} data-effect={effect.kind}>
              <EffectWords effect={effect} current={current} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const LISTS = { dimension: 'dimensions', method: 'methods', round: 'rounds' } as const;

function EffectWords({
  effect,
  current,
}: {
  readonly effect: Effect;
  readonly current: Framework;
}): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const { kind, code, indicators, results } = effect;
  const name = kind === 'round' ? code : entryWords({ t, locale }, LISTS[kind], code, [current]);
  const numbers = indicators.map(({ no }) => no).filter((no) => no !== '');
  return (
    <>
      {t(`framework.preview.effect.${kind}`, { name, count: indicators.length, results })}
      {numbers.length > 0 && <span className="muted"> ({numbers.join(', ')})</span>}
    </>
  );
}

type AskProps = {
  readonly current: Framework;
  readonly next: Framework;
  readonly sure: boolean;
  readonly onSure: (sure: boolean) => void;
};

/** A version that is not higher might be an old file on a stick: a person says so. */
function Ask({ current, next, sure, onSure }: AskProps): JSX.Element {
  const { t } = useTranslation();
  const older = next.version < current.version;
  return (
    <Note look="warn">
      <b>
        {t(`framework.preview.ask.${older ? 'older' : 'same'}`, {
          next: next.version,
          version: current.version,
        })}
      </b>
      <label className="row fw-sure">
        <input
          type="checkbox"
          checked={sure}
          onChange={(event) => {
            onSure(event.target.checked);
          }}
        />
        {t('framework.preview.ask.sure')}
      </label>
    </Note>
  );
}
