import { useEffect, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#domain/calendar/thai-date';
import { useDesk, type Locale } from '#renderer/data/desk';
import { useDrafting } from '#renderer/data/drafting';
import { useSaving } from '#renderer/data/saving';
import { retry } from '#renderer/data/write';

/** The save state in words: "saved" stands here only while the disk has all that was typed. */
export function SaveMark(): JSX.Element {
  const { t } = useTranslation();
  const save = useSaving();
  const saving = useLasting(save.state === 'saving');
  const drafting = useDrafting(({ state }) => state);
  const page = useDesk((desk) => desk.page);
  const locale = useDesk((desk) => desk.locale);
  if (save.state === 'failed') {
    return (
      <button type="button" className="save failed" title={t('save.failed.fix')} onClick={() => void retry()}>
        <i className="dot bad" />
        <b>{t(save.code === 'disk-full' ? 'save.failed.disk-full' : 'save.failed.save-failed')}</b>
        {t('save.retry')}
      </button>
    );
  }
  if (page === 'import') {
    return (
      <span className="save" role="status">
        <i className="dot none" />
        <b>{t('save.not-yet')}</b> {t('save.until-confirmed')}
      </span>
    );
  }
  if (drafting !== 'none') {
    return (
      <span className="save" role="status" data-save="writing" title={t('save.writing.title')}>
        <i className="dot warn" />
        <b>{t(drafting === 'writing' ? 'save.writing' : 'save.writing.not-kept')}</b>
      </span>
    );
  }
  return (
    <span className="save" role="status" data-save={save.state}>
      <i className={saving ? 'dot warn' : 'dot'} />
      <b>{saving ? t('save.saving') : t('save.saved')}</b>
      {!saving && save.at !== null && clock(save.at, locale)}
    </span>
  );
}

/** What is over sooner is not worth a word that comes and goes. */
const NOTICED_MS = 150;

function useLasting(isSo: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const waiting = setTimeout(() => {
      setLasts(true);
    }, NOTICED_MS);
    return () => {
      clearTimeout(waiting);
      setLasts(false);
    };
  }, [isSo]);
  return lasts && isSo;
}

function clock(at: number, locale: Locale): string {
  const time = new Date(at);
  return formatTime({ hour: time.getHours(), minute: time.getMinutes() }, locale);
}
