import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useBook } from '#renderer/data/desk';
import { Figure, FiveLevels, Reason } from '#renderer/features/agreement/life/offer-fields.tsx';

/** An amendment as it is typed. */
export type AmendForm = {
  readonly weight: string;
  readonly target: string;
  readonly levels: readonly string[];
  readonly fromRound: string;
  readonly reason: string;
  readonly documentNo: string;
};

type AmendFieldsProps = {
  readonly form: AmendForm;
  readonly onForm: (change: Partial<AmendForm>) => void;
};

export function AmendFields({ form, onForm }: AmendFieldsProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <div className="row">
        <Figure
          label={t('history.field.weight')}
          value={form.weight}
          onValue={(weight) => {
            onForm({ weight });
          }}
        />
        <Figure
          label={t('field.target')}
          value={form.target}
          onValue={(target) => {
            onForm({ target });
          }}
        />
      </div>
      <FiveLevels
        levels={form.levels}
        onLevels={(levels) => {
          onForm({ levels });
        }}
      />
      <FromRound form={form} onForm={onForm} />
      <Reason
        value={form.reason}
        onValue={(reason) => {
          onForm({ reason });
        }}
      />
      <DocumentNo form={form} onForm={onForm} />
    </>
  );
}

/** The round in which it counts first. */
function FromRound({ form, onForm }: AmendFieldsProps): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  return (
    <label className="lab">
      <span>{t('field.fromRound')}</span>
      <select
        className="field"
        value={form.fromRound}
        onChange={(event) => {
          onForm({ fromRound: event.currentTarget.value });
        }}
      >
        {framework.rounds.map(({ code, months }) => (
          <option key={code} value={code}>
            {t('life.round', { months })}
          </option>
        ))}
      </select>
    </label>
  );
}

function DocumentNo({ form, onForm }: AmendFieldsProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <label className="lab">
      <span>{t('field.documentNo')}</span>
      <input
        className="field"
        value={form.documentNo}
        onChange={(event) => {
          onForm({ documentNo: event.currentTarget.value });
        }}
      />
    </label>
  );
}
