import { useEffect, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#domain/calendar/thai-date';
import { useDesk, type Locale } from '#renderer/data/desk';
import { retry } from '#renderer/data/write';

/** Words appear only when writing takes this long: a quick save must not flicker. */
const SAVING_SHOWN_AFTER_MS = 150;

/** The save state in words: never "saved" before the disk has it. */
export function SaveMark(): JSX.Element {
  const { t } = useTranslation();
  const save = useDesk((desk) => desk.save);
  const page = useDesk((desk) => desk.page);
  const locale = useDesk((desk) => desk.locale);
  const slow = useSlow(save.state === 'saving');
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
  const saving = save.state === 'saving' && slow;
  return (
    <span className="save" role="status" data-save={save.state}>
      <i className={saving ? 'dot warn' : 'dot'} />
      <b>{saving ? t('save.saving') : t('save.saved')}</b>
      {!saving && save.state === 'saved' && save.at !== null && clock(save.at, locale)}
    </span>
  );
}

function clock(at: number, locale: Locale): string {
  const time = new Date(at);
  return formatTime({ hour: time.getHours(), minute: time.getMinutes() }, locale);
}

function useSlow(on: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!on) {
      setSlow(false);
      return undefined;
    }
    const timer = setTimeout(() => {
      setSlow(true);
    }, SAVING_SHOWN_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [on]);
  return slow;
}
