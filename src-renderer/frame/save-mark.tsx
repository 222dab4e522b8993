import type { TFunction } from 'i18next';
import { useEffect, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#domain/calendar/thai-date';
import { useDesk, type Locale } from '#renderer/session/desk';
import { useDrafting, type Drafting } from '#renderer/drafts/drafting';
import { useSaving, type SaveState } from '#renderer/session/saving';
import { retry } from '#renderer/session/write';

/** The save state in words: "saved" stands here only while the disk has all that was typed. */
export function SaveMark(): JSX.Element {
  const { t } = useTranslation();
  const save = useSaving();
  const lasting = useLasting(save.state === 'saving');
  const drafting = useDrafting(({ state }) => state);
  const words = useWords(drafting, save.state, lasting);
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
  return (
    <span
      className="save"
      role="status"
      data-save={stateIn(drafting, save.state)}
      title={
        drafting === 'none'
          ? undefined
          : t(drafting === 'writing' ? 'save.writing.title' : 'save.not-kept.title')
      }
    >
      <i className={words === 'saved' ? 'dot' : 'dot warn'} />
      <b>{inWords(t, words)}</b>
      {words === 'saved' && save.at !== null && clock(save.at, locale)}
    </span>
  );
}

function stateIn(drafting: Drafting['state'], save: SaveState['state']): string {
  if (drafting === 'none') return save;
  return drafting === 'left-not-kept' ? 'not-kept' : 'writing';
}

type Words = Exclude<Drafting['state'], 'none'> | 'saving' | 'saved';

/**
 * Until the disk has answered, or lets one wait, the words stay as they are: what was being written is not saved yet.
 * "Saved" does not stay: a paste or an undo is not saved before the answer.
 */
function useWords(drafting: Drafting['state'], save: SaveState['state'], lasting: boolean): Words {
  const [before, setBefore] = useState<Words>('saved');
  const words = wordsFor(drafting, save, lasting || before === 'saved') ?? before;
  if (words !== before) setBefore(words);
  return words;
}

function wordsFor(drafting: Drafting['state'], save: SaveState['state'], isTold: boolean): Words | null {
  if (drafting !== 'none') return drafting;
  if (save !== 'saving') return 'saved';
  return isTold ? 'saving' : null;
}

function inWords(t: TFunction, words: Words): string {
  switch (words) {
    case 'writing':
      return t('save.writing');
    case 'not-kept':
      return t('save.writing.not-kept');
    case 'left-not-kept':
      return t('save.not-kept');
    case 'saving':
      return t('save.saving');
    case 'saved':
      return t('save.saved');
  }
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
