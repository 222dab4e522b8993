import { IconAlertTriangle, IconCheck, IconFileText, IconPaperclip } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Signature } from '#domain/book/agreement';
import { formatThaiDate, parseThaiDate } from '#domain/calendar/thai-date';
import { textHash } from '#domain/life/agreement-text';
import { recordSignature, signerLines, type SignerLine, type Signing as OnPaper } from '#domain/life/sign';
import { agreementOf } from '#domain/life/stage';
import { bridge } from '#renderer/bridge';
import { bookOf, useBook, useDesk } from '#renderer/session/desk';
import { runCommand, actionContext } from '#renderer/session/action-context';
import { today } from '#renderer/session/day';
import { isMade, type Outcome } from '#renderer/session/outcome';
import { useFormDraft } from '#renderer/drafts/use-form-draft';
import { Sheet } from '#renderer/features/agreement/life/sheet.tsx';
import { Strike, Struck } from '#renderer/features/agreement/life/strike.tsx';
import { useScan } from '#renderer/features/agreement/life/use-scan';
import { DraftNote } from '#renderer/parts/draft-note.tsx';
import { actWords } from '#renderer/i18n/act-words';
import { problemText } from '#renderer/i18n/problem-text';
import { Button } from '#renderer/ui/button.tsx';
import { Confirm } from '#renderer/ui/confirm.tsx';
import { Note } from '#renderer/ui/note.tsx';

/** The signatures that stand on paper under the agreed text are recorded, one after the other. */
export function Signing(): JSX.Element {
  const { t } = useTranslation();
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const lines = signerLines(state, book, 1);
  return (
    <Sheet title={t('life.sign')} heading={t('life.signing.heading')}>
      {lines.length === 0 ? (
        <Note look="warn">{t('life.signing.none')}</Note>
      ) : (
        <>
          <p className="small muted">{t('life.signing.text')}</p>
          <p className="small hash-line">
            {t('life.signing.hash')} <code>{shortHash(textHash(state, book))}</code>
          </p>
          <ol className="signers">
            {lines.map((line) => (
              <Signer key={line.place} line={line} />
            ))}
          </ol>
          <Struck />
        </>
      )}
    </Sheet>
  );
}

const SHOWN = 12;

/** Enough of a hash to compare two papers by eye. */
function shortHash(hash: string): string {
  return hash.slice(0, SHOWN);
}

function Signer({ line }: { readonly line: SignerLine }): JSX.Element {
  const { t } = useTranslation();
  const { role, signature, standing } = line;
  const book = useBook();
  const stage = useDesk(({ state }) => agreementOf(state, book).stage);
  const isOpen = signature === null || (standing !== 'valid' && stage === 'agreed');
  return (
    <li>
      <b>{role.title}</b>
      <small className="muted">{t(`life.signer.${role.side}`)}</small>
      {signature !== null && <Signed line={{ ...line, signature }} />}
      {isOpen && <SignForm place={line.place} />}
    </li>
  );
}

type SignedProps = { readonly line: SignerLine & { readonly signature: Signature } };

/** A signature on paper: whose, of which day, under which text, and who recorded it. */
export function Signed({ line: { place, signature, standing } }: SignedProps): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const { name, title, on, recorded, scan, textHash: hash } = signature;
  const counts = standing === 'valid';
  const words = [name, on === '' ? '' : formatThaiDate(on, 'short', locale)].filter((part) => part !== '');
  return (
    <div className="signature" data-standing={standing}>
      <p className={counts ? 't-ok row' : 't-warn row'}>
        {counts ? <IconCheck className="i" /> : <IconAlertTriangle className="i" />}
        {words.join(' · ')}
      </p>
      {!counts && <small className="t-warn">{t(`life.standing.${standing}`)}</small>}
      {hash !== '' && (
        <small className="muted">
          {t('life.signing.hash')} <code>{shortHash(hash)}</code>
        </small>
      )}
      {recorded !== null && (
        <small className="muted">
          {t('life.recorded', {
            who: actWords(t, recorded),
            day: formatThaiDate(recorded.on, 'short', locale),
          })}
        </small>
      )}
      {scan !== null && (
        <Button
          small
          look="quiet"
          icon={<IconFileText className="i" />}
          onClick={() => void bridge.call('evidence.preview', { sha256: scan.sha256, name: scan.name })}
        >
          {t('life.scan.open', { name: scan.name })}
        </Button>
      )}
      <Strike place={place} name={name === '' ? title : name} />
    </div>
  );
}

function SignForm({ place }: { readonly place: number }): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const { sample } = useBook();
  const blank = { name: '', day: formatThaiDate(today(), 'short', locale) };
  const written = useFormDraft(`signature/${String(place)}`, t('field.signerName'), blank);
  const { name, day } = written.form;
  const [asking, setAsking] = useState(false);
  const choice = useScan();
  const { scan } = choice;
  const on = parseThaiDate(day);
  const hasScan = scan !== null || sample;
  const missing = name.trim() === '' ? 'life.needsName' : 'life.needsScan';
  const isReady = name.trim() !== '' && hasScan;
  return (
    <div className="sign">
      <PaperField
        label={t('field.signerName')}
        value={name}
        onValue={(typed) => {
          written.set({ name: typed, day });
        }}
      />
      <PaperField
        label={t('field.signedOn')}
        value={day}
        isWrong={on === null}
        onValue={(typed) => {
          written.set({ name, day: typed });
        }}
      />
      <DraftNote draft={written.draft} form />
      <ScanChoice scan={choice} />
      <Button
        disabled={on === null || !isReady}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t(isReady ? 'life.sign' : missing)}
      </Button>
      {asking && on !== null && (
        <Confirm
          title={t('life.sign')}
          text={t('life.sign.text', { name })}
          verb={t('life.sign')}
          onNo={() => {
            setAsking(false);
          }}
          onYes={() => {
            setAsking(false);
            void record({ place, name, on, scan }).then((outcome) => {
              if (isMade(outcome)) written.done();
            });
          }}
        />
      )}
    </div>
  );
}

/** The scan that shows the signature, or why the file that was chosen is none. */
function ScanChoice({ scan: { scan, failure, busy, choose } }: ScanChoiceProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <Button small icon={<IconPaperclip className="i" />} disabled={busy} onClick={choose}>
        {scan === null ? t('life.scan') : t('life.scan.chosen', { name: scan.name })}
      </Button>
      {failure !== null && (
        <small className="t-bad" role="alert">
          {problemText(t, failure.code, failure.details)}
        </small>
      )}
    </>
  );
}

type ScanChoiceProps = { readonly scan: ReturnType<typeof useScan> };

function record(signing: OnPaper): Promise<Outcome> {
  const desk = useDesk.getState();
  return runCommand(recordSignature(desk.state, bookOf(desk), signing, actionContext()), true);
}

type PaperFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly isWrong?: boolean;
  readonly onValue: (value: string) => void;
};

/** What stands on the paper. */
function PaperField({ label, value, isWrong = false, onValue }: PaperFieldProps): JSX.Element {
  return (
    <label className="lab">
      <span>{label}</span>
      <input
        className="field"
        value={value}
        aria-invalid={isWrong}
        onChange={(event) => {
          onValue(event.currentTarget.value);
        }}
      />
    </label>
  );
}
