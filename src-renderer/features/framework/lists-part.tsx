import { IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useLineNames } from '#renderer/drafts/use-line-names';
import type { SignerRole } from '#domain/scoring/framework';
import { give, readWords, withEntry } from '#renderer/features/framework/give';
import { GiveField } from '#renderer/features/framework/give-field.tsx';
import { Part } from '#renderer/features/framework/part.tsx';
import type { Rules } from '#renderer/features/framework/use-rules';

const SIDES: readonly SignerRole['side'][] = ['maker', 'receiver'];

/** Who signs the agreement, on which side. */
export function SignersPart({ framework, faultsOf }: Rules): JSX.Element {
  const { t } = useTranslation();
  const giveSide = (side: SignerRole['side'], titles: readonly string[]): void => {
    const others = (which: SignerRole['side']): readonly SignerRole[] =>
      which === side
        ? titles.map((title) => ({ side, title }))
        : framework.signers.filter((signer) => signer.side === which);
    give({ signers: SIDES.flatMap(others) });
  };
  return (
    <Part title={t('framework.signers')} problems={faultsOf('signers')}>
      {SIDES.map((side) => (
        <div key={side} className="fw-side">
          <h3>{t(`framework.signers.${side}`)}</h3>
          <Entries
            of={`signers/${side}`}
            name={t(`framework.signers.${side}`)}
            add={t('framework.signers.add')}
            entries={framework.signers.filter((signer) => signer.side === side).map(({ title }) => title)}
            onGive={(titles) => {
              giveSide(side, titles);
            }}
          />
        </div>
      ))}
    </Part>
  );
}

/** Issues on which every agreement must have an indicator. */
export function CompulsoryPart({ framework, faultsOf }: Rules): JSX.Element {
  const { t } = useTranslation();
  return (
    <Part title={t('framework.compulsory')} problems={faultsOf('compulsory')}>
      <Entries
        of="compulsory"
        name={t('framework.compulsory')}
        add={t('framework.compulsory.add')}
        entries={framework.compulsory}
        onGive={(compulsory) => {
          give({ compulsory });
        }}
      />
    </Part>
  );
}

type EntriesProps = {
  /** The list, the same in every language. */
  readonly of: string;
  readonly name: string;
  readonly add: string;
  readonly entries: readonly string[];
  readonly onGive: (entries: readonly string[]) => void;
};

/** A list of words; the last line is for another, an emptied one goes. */
function Entries({ of, name, add, entries, onGive }: EntriesProps): JSX.Element {
  const { t } = useTranslation();
  const names = [...useLineNames(`framework/${of}`, entries), 'new'];
  return (
    <ol className="fw-entries">
      {[...entries, ''].map((entry, at) => (
        <li key={at}>
          <span className="faint num">{entry === '' ? '' : at + 1}</span>
          <GiveField
            name={`${of}/${names[at] ?? ''}`}
            label={
              entry === ''
                ? t('framework.entry.add', { list: name })
                : t('framework.entry', { list: name, no: at + 1 })
            }
            text={entry}
            hint={add}
            read={readWords}
            wrong={t('framework.wrong.word')}
            onGive={(words) => {
              onGive(withEntry(entries, at, words));
            }}
          />
          {entry !== '' && (
            <button
              type="button"
              className="fw-remove"
              aria-label={t('framework.entry.remove', { name: entry })}
              onClick={() => {
                onGive(withEntry(entries, at, null));
              }}
            >
              <IconX className="i" />
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
