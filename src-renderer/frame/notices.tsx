import { IconAlertCircle, IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '#domain/ipc/bridge';
import { SEVERITY } from '#domain/problems';
import { useDrafting } from '#renderer/drafts/drafting';
import { DraftLine } from '#renderer/frame/draft-lines.tsx';
import { useDesk } from '#renderer/session/desk';
import { dismissNotice } from '#renderer/session/notices';
import './notices.css';
import { problemFix, problemText } from '#renderer/i18n/problem-text';

/** More lines than this would leave too little room for work: the rest is counted. */
const SHOWN = 2;

/** What is to be told about the records on this computer, under the top bar. Nothing to tell takes no room. */
export function Notices(): JSX.Element | null {
  const { t } = useTranslation();
  const notices = useDesk((desk) => desk.notices);
  const [all, setAll] = useState(false);
  const drafts = useDrafting(({ waiting }) => waiting);
  if (notices.length + drafts.length === 0) return null;
  const rest = notices.length + drafts.length - SHOWN;
  const most = all ? Infinity : SHOWN;
  return (
    <section className="notices" aria-label={t('notices.title')} aria-live="polite">
      {drafts.length > 0 && <h2 className="drafts-title">{t('draft.title', { count: drafts.length })}</h2>}
      <ul>
        {drafts.slice(0, most).map((draft) => (
          <DraftLine key={draft.key} draft={draft} />
        ))}
        {notices.slice(0, Math.max(0, most - drafts.length)).map((notice, at) => (
          <NoticeLine key={`${notice.code} ${JSON.stringify(notice.details)}`} notice={notice} at={at} />
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          className="link tiny"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? t('notices.less') : t('notices.more', { count: rest })}
        </button>
      )}
    </section>
  );
}

function NoticeLine({ notice, at }: { readonly notice: Notice; readonly at: number }): JSX.Element {
  const { t } = useTranslation();
  const { code, details } = notice;
  const isBad = SEVERITY[code] === 'error';
  const Icon = isBad ? IconAlertCircle : IconAlertTriangle;
  const text = problemText(t, code, details);
  return (
    <li className={isBad ? 'bad' : 'warn'}>
      <Icon className="i" aria-hidden="true" />
      <span>
        <b>{text}</b> {problemFix(t, code, details)}
      </span>
      <button
        type="button"
        className="btn quiet s"
        aria-label={`${t('common.close')}: ${text}`}
        title={t('common.close')}
        onClick={() => {
          dismissNotice(at);
        }}
      >
        <IconX className="i" />
      </button>
    </li>
  );
}
