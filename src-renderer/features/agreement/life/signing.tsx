import { IconCheck } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { formatThaiDate, parseThaiDate } from '#domain/calendar/thai-date';
import { signAgreement, signerLines, type SignerLine } from '#domain/life/sign';
import { bookOf, useBook, useDesk } from '#renderer/data/desk';
import { Confirm } from '#renderer/ui/confirm.tsx';
import { carryOut, today } from '#renderer/data/doing';
import { Sheet } from '#renderer/features/agreement/life/sheet.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/note.tsx';

/** Both sides put their names under the agreed text, one after the other. */
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
          <ol className="signers">
            {lines.map((line) => (
              <Signer key={line.place} line={line} />
            ))}
          </ol>
        </>
      )}
    </Sheet>
  );
}

function Signer({ line }: { readonly line: SignerLine }): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const { role, signature } = line;
  return (
    <li>
      <b>{role.title}</b>
      <small className="muted">{t(`life.signer.${role.side}`)}</small>
      {signature === null ? (
        <SignForm place={line.place} />
      ) : (
        <p className="t-ok row">
          <IconCheck className="i" />
          {[signature.name, signature.on === '' ? '' : formatThaiDate(signature.on, 'short', locale)]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      )}
    </li>
  );
}

function SignForm({ place }: { readonly place: number }): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const [name, setName] = useState('');
  const [day, setDay] = useState(() => formatThaiDate(today(), 'short', locale));
  const [asking, setAsking] = useState(false);
  const on = parseThaiDate(day);
  return (
    <div className="sign">
      <label className="lab">
        <span>{t('field.signerName')}</span>
        <input
          className="field"
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
      </label>
      <label className="lab">
        <span>{t('field.on')}</span>
        <input
          className="field"
          value={day}
          aria-invalid={on === null}
          onChange={(event) => {
            setDay(event.currentTarget.value);
          }}
        />
      </label>
      <Button
        disabled={on === null || name.trim() === ''}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t(name.trim() === '' ? 'life.needsName' : 'life.sign')}
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
            const desk = useDesk.getState();
            void carryOut(signAgreement(desk.state, bookOf(desk), { place, name, on }), true);
          }}
        />
      )}
    </div>
  );
}
