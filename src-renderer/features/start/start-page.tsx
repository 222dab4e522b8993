import { IconLock } from '@tabler/icons-react';
import { useState, type JSX, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cluster } from '#domain/organisation/organisation';
import { toIsoDay } from '#domain/calendar/iso-day';
import { useDesk, type Locale } from '#renderer/session/desk';
import { openBook } from '#renderer/navigation/open-book';
import { show } from '#renderer/navigation/navigate';
import { setLocale } from '#renderer/preferences/preferences';
import { provinceName } from '#renderer/session/places';
import { beginEmpty, beginSample, openExisting } from '#renderer/features/start/begin-book';
import { BeginChoice, PlaceChoice, PostChoice } from '#renderer/features/start/choices.tsx';
import { ProvinceMap } from '#renderer/features/start/province-map.tsx';
import './start.css';
import { BEGINS, useStart, type StartForm } from '#renderer/features/start/use-start';
import { Brand } from '#renderer/parts/brand.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { WithMantine } from '#renderer/ui/with-mantine.tsx';
import { useKeydown } from '#renderer/ui/use-keydown';

/** First start: post, province and year, and how to begin. `restore`: the way back from a rescue file. */
export function StartPage({ restore }: { readonly restore: ReactNode }): JSX.Element {
  const { t } = useTranslation();
  const form = useStart(today());
  const [busy, setBusy] = useState(false);
  const ready = form.province !== null && !busy;
  const go = (): void => {
    if (!ready) return;
    setBusy(true);
    void begin(form).finally(() => {
      setBusy(false);
    });
  };
  useStartKeys(form, go);
  return (
    <div className="first">
      <section className="l">
        <Top />
        <h1>{t('start.title')}</h1>
        <p className="lead">{t('start.lead')}</p>
        <Step title={t('start.step1')} help={t('start.step1.help')}>
          <PostChoice form={form} />
        </Step>
        <Step title={t('start.step2')} help={t('start.step2.help')}>
          <WithMantine>
            <PlaceChoice form={form} />
          </WithMantine>
        </Step>
        <Step title={t('start.step3')} help={t('start.step3.help')}>
          <BeginChoice form={form} />
        </Step>
        <Go form={form} ready={ready} go={go} />
      </section>
      <aside className="r">
        <ProvinceMap
          province={form.province}
          cluster={form.cluster}
          selectable={new Set(form.provinces.map(({ code }) => code))}
          onChoose={form.setProvince}
        />
        <Caption form={form} />
        {restore}
        <p className="small muted privacy">
          <IconLock className="i" />
          <span>{t('start.privacy')}</span>
        </p>
        <p className="tiny faint">{t('start.map.credit')}</p>
      </aside>
    </div>
  );
}

function Top(): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  return (
    <div className="brandrow">
      <Brand />
      <span className="push" />
      <Segmented
        label={t('start.language')}
        value={locale}
        onChange={setLocale}
        options={[
          { value: 'th', label: t('language.th') },
          { value: 'en', label: t('language.en') },
        ]}
      />
    </div>
  );
}

type GoProps = { readonly form: StartForm; readonly ready: boolean; readonly go: () => void };

function Go({ form, ready, go }: GoProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="go">
      <Button look="primary" hotkey="Enter" disabled={!ready} onClick={go}>
        {form.province === null
          ? t('start.no-province')
          : t(form.exists ? 'start.go.existing' : `start.go.${form.begin}`)}
      </Button>
      <BackButton />
      <span className="small muted">{t(form.exists ? 'start.go.existing.help' : 'start.go.help')}</span>
    </div>
  );
}

async function begin(form: StartForm): Promise<void> {
  const { province, year, post, exists } = form;
  if (province === null) return;
  if (exists) {
    await openExisting(province, year);
    if (form.begin === 'excel') show('import');
    return;
  }
  if (form.begin === 'sample') await beginSample(post);
  else await beginEmpty(province, year, post, form.begin === 'excel' ? 'import' : 'home');
}

function today(): string {
  const now = new Date();
  return toIsoDay({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }) ?? '2026-10-01';
}

/** Digits choose how to begin and Enter starts, unless a field has the focus. */
function useStartKeys(form: StartForm, go: () => void): void {
  // The keys always mean what the screen shows last, however quickly they follow one another.
  useKeydown((event: KeyboardEvent): void => {
    const target = event.target;
    if (target instanceof HTMLInputElement && target.type !== 'radio') return;
    if (event.ctrlKey || event.altKey) return;
    const begin = BEGINS[Number(/^(?:Digit|Numpad)([1-3])$/.exec(event.code)?.[1]) - 1];
    if (begin !== undefined) form.setBegin(begin);
    if (event.code === 'Enter' && !(target instanceof HTMLButtonElement)) go();
  });
}

type StepProps = { readonly title: string; readonly help: string; readonly children: JSX.Element };

function Step({ title, help, children }: StepProps): JSX.Element {
  return (
    <div className="stepn">
      <h2>
        {title}
        <span>{help}</span>
      </h2>
      {children}
    </div>
  );
}

/** Only when a book was open before: the first start has nowhere to go back to. */
function BackButton(): JSX.Element | null {
  const { t } = useTranslation();
  const bookId = useDesk((desk) => desk.bookId);
  if (bookId === null) return null;
  return <Button onClick={() => void openBook(bookId)}>{t('start.back')}</Button>;
}

/** Older clusters have no name of their own: theirs is the list of provinces, which the map shows. */
function clusterTitle(cluster: Cluster, locale: Locale): string {
  const own = cluster.th !== cluster.provinces.map(({ th }) => th).join(' ');
  return own ? cluster[locale] : '';
}

function Caption({ form }: { readonly form: StartForm }): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const { province, cluster } = form;
  return (
    <div className="cap">
      {province === null ? (
        <h2>{t('start.map.none')}</h2>
      ) : (
        <>
          <h2>{t('frame.province', { name: provinceName(province, locale) })}</h2>
          <p className="small muted">
            {t('start.code', { code: province })}
            {cluster !== null &&
              ` · ${t('start.cluster', { no: cluster.no, name: clusterTitle(cluster, locale), count: cluster.provinces.length })}`}
          </p>
        </>
      )}
    </div>
  );
}
