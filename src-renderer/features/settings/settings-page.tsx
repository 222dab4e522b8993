import { useEffect, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '#domain/ipc/bridge';
import { bridge } from '#renderer/bridge';
import { useBook, useDesk } from '#renderer/session/desk';
import { beginAnother, show } from '#renderer/navigation/navigate';
import { setColorScheme, setLocale } from '#renderer/preferences/preferences';
import { BackupSection } from '#renderer/features/settings/backup-section.tsx';
import { PersonName } from '#renderer/features/settings/person-name.tsx';
import { PostChoice } from '#renderer/features/settings/post-choice.tsx';
import { Setting } from '#renderer/features/settings/setting.tsx';
import './settings.css';
import { Button } from '#renderer/ui/button.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { StatusLine } from '#renderer/ui/status-line.tsx';

export function SettingsPage(): JSX.Element {
  const { t } = useTranslation();
  const book = useBook();
  return (
    <>
      <div className="head">
        <h1>{t('settings.title')}</h1>
      </div>
      <div className="settings scroll">
        <Looks />
        <Setting title={t('settings.post')}>
          <PostChoice />
        </Setting>
        <Setting title={t('settings.person')}>
          <PersonName />
        </Setting>
        <Setting title={t('framework.settings')}>
          <Button
            onClick={() => {
              show('framework');
            }}
          >
            {t('framework.settings.open')}
          </Button>
          <p className="help">
            {t('framework.version', { year: book.framework.fiscalYear, version: book.framework.version })}
          </p>
        </Setting>
        <BackupSection />
        <Setting title={t('frame.choose.book')}>
          <Button onClick={beginAnother}>{t('frame.another')}</Button>
          <p className="help">{t('settings.sample.remove')}</p>
        </Setting>
        <Setting title={t('settings.about')}>
          <About />
        </Setting>
      </div>
      <StatusLine keys={[['Ctrl K', t('frame.search')]]}>{t('settings.title')}</StatusLine>
    </>
  );
}

function Looks(): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const scheme = useDesk((desk) => desk.scheme);
  return (
    <>
      <Setting title={t('settings.language')}>
        <Segmented
          label={t('settings.language')}
          value={locale}
          onChange={setLocale}
          options={[
            { value: 'th', label: t('language.th') },
            { value: 'en', label: t('language.en') },
          ]}
        />
      </Setting>
      <Setting title={t('settings.scheme')}>
        <Segmented
          label={t('settings.scheme')}
          value={scheme}
          onChange={setColorScheme}
          options={[
            { value: 'auto', label: t('settings.scheme.auto') },
            { value: 'light', label: t('settings.scheme.light') },
            { value: 'dark', label: t('settings.scheme.dark') },
          ]}
        />
      </Setting>
    </>
  );
}

function About(): JSX.Element {
  const { t } = useTranslation();
  const [about, setAbout] = useState<Outputs['app.about'] | null>(null);
  useEffect(() => {
    void bridge.call('app.about', {}).then((reply) => {
      if (reply.ok) setAbout(reply.value);
    });
  }, []);
  return (
    <>
      <p className="small">{about === null ? '' : t('settings.about.text', about)}</p>
      <p className="help">{t('settings.map')}</p>
    </>
  );
}
