import { IconPaperclip } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type JSX, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { resultId } from '#domain/book/book';
import { bytesOf, evidenceGroups, indicatorsWithParts, type EvidenceGroup } from '#domain/evidence/attached';
import { bridge } from '#renderer/bridge';
import { useBook, useDesk } from '#renderer/session/desk';
import { show } from '#renderer/navigation/navigate';
import { AllFiles } from '#renderer/features/evidence/all-files.tsx';
import './evidence.css';
import { EvidencePanel, type ResultPlace } from '#renderer/features/evidence/evidence-panel.tsx';
import { useDoors } from '#renderer/features/evidence/use-doors';
import { lookAgain, useStanding, type Standing } from '#renderer/features/evidence/use-standing';
import { sizeWords } from '#renderer/i18n/size-words';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { StatusLine } from '#renderer/ui/status-line.tsx';

/** All evidence of the open book, and beside it the files of one result. */
export function EvidencePage(): JSX.Element {
  const { t } = useTranslation();
  const state = useDesk((desk) => desk.state);
  const indicators = indicatorsWithParts(state);
  const [first] = indicators;
  if (first === undefined) {
    return (
      <Empty
        icon={IconPaperclip}
        title={t('evidence.empty.start.title')}
        actions={
          <Button look="primary" onClick={() => show('agreement')}>
            {t('evidence.empty.start.go')}
          </Button>
        }
      >
        {t('evidence.empty.start.text')}
      </Empty>
    );
  }
  return <Filled first={first.id} />;
}

function Filled({ first }: { readonly first: string }): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  const round = useDesk((desk) => desk.round);
  const evidence = useDesk((desk) => desk.state.evidence);
  const indicator = useDesk((desk) => desk.state.indicator);
  const groups = useMemo(
    () =>
      evidenceGroups(
        { evidence, indicator },
        framework.rounds.map(({ code }) => code),
      ),
    [evidence, indicator, framework],
  );
  const files = useMemo(() => groups.flatMap((group) => group.files), [groups]);
  const [chosen, setChosen] = useState<Partial<ResultPlace>>({});
  const place = { indicator: chosen.indicator ?? first, round: chosen.round ?? round };
  const standing = useStanding(files);
  const [panel, setPanel] = useState(true);
  useCheckOnce(standing);
  useDoors({ open: !panel, onFiles: () => setPanel(true), onChoose: () => setPanel(true) });
  return (
    <>
      <Head files={files.length} bytes={bytesOf(files)} standing={standing}>
        {!panel && (
          <Button icon={<IconPaperclip className="i" />} hotkey="Alt H" onClick={() => setPanel(true)}>
            {t('evidence.add')}
          </Button>
        )}
      </Head>
      <div className="split">
        <div className="work">
          {groups.length === 0 ? (
            <NothingYet />
          ) : (
            <AllFiles
              groups={groups}
              standing={standing}
              current={resultId(place.indicator, place.round)}
              onChoose={(group) => {
                setChosen(placeOf(group, place));
                setPanel(true);
              }}
            />
          )}
        </div>
        {panel && <EvidencePanel place={place} onPlace={setChosen} onClose={() => setPanel(false)} />}
      </div>
      <Status files={files.length} results={groups.length} />
    </>
  );
}

function Status({ files, results }: { readonly files: number; readonly results: number }): JSX.Element {
  const { t } = useTranslation();
  return (
    <StatusLine
      keys={[
        ['Alt H', t('evidence.add')],
        ['↑ ↓', t('evidence.key.walk')],
        ['Enter', t('evidence.preview')],
        ['Delete', t('evidence.remove')],
        ['Ctrl Z', t('key.undo')],
      ]}
    >
      {t('evidence.status', { files, results })}
    </StatusLine>
  );
}

/** Evidence of an indicator that is gone has no place in the panel. */
function placeOf({ indicator, round }: EvidenceGroup, otherwise: ResultPlace): ResultPlace {
  return indicator === null ? otherwise : { indicator: indicator.id, round };
}

type HeadProps = {
  readonly files: number;
  readonly bytes: number;
  readonly standing: Standing;
  readonly children: ReactNode;
};

function Head({ files, bytes, standing, children }: HeadProps): JSX.Element {
  const { t } = useTranslation();
  const { states, checking } = standing;
  const check = (hashes: string[]): void => {
    void bridge.call('evidence.check', { hashes }).then(lookAgain);
  };
  return (
    <div className="head">
      <h1>{t('evidence.title')}</h1>
      <span className="small muted">{t('evidence.sub', { count: files, size: sizeWords(bytes) })}</span>
      <span className="push" />
      {checking !== null && (
        <span className="small muted" role="status">
          {t('evidence.checking', checking)}
        </span>
      )}
      {checking === null ? (
        files > 0 && <Button onClick={() => check([...(states?.keys() ?? [])])}>{t('evidence.check')}</Button>
      ) : (
        <Button onClick={() => check([])}>{t('evidence.stop')}</Button>
      )}
      {children}
    </div>
  );
}

function NothingYet(): JSX.Element {
  const { t } = useTranslation();
  return (
    <Empty
      icon={IconPaperclip}
      title={t('evidence.empty.title')}
      actions={<Button onClick={() => show('tracking')}>{t('evidence.empty.track')}</Button>}
    >
      {t('evidence.empty.text')}
    </Empty>
  );
}

/** What was not read since the program began is read behind all else, once, when the page is first looked at. */
function useCheckOnce({ states, checking }: Standing): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current || states === null || checking !== null) return;
    const unread = [...states.values()].filter(
      ({ checkedAt, state }) => checkedAt === null && state === 'here',
    );
    if (states.size > 0) done.current = true;
    if (unread.length === 0) return;
    void bridge.call('evidence.check', { hashes: unread.map(({ sha256 }) => sha256) }).then(lookAgain);
  }, [states, checking]);
}
