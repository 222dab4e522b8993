import { IconPlus, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataItem } from '#domain/book/data-item';
import { addDistricts, removeDistrict } from '#domain/indicator/districts';
import { seriesOf } from '#domain/tracking/item-figures';
import { useDesk } from '#renderer/session/desk';
import { useFormDraft } from '#renderer/drafts/use-form-draft';
import { carry } from '#renderer/features/indicator/edit';
import { Button } from '#renderer/ui/button.tsx';

/** The districts of an item: no list of them comes with the program, they are typed or pasted once. */
export function Districts({ item }: { readonly item: DataItem }): JSX.Element {
  const { t } = useTranslation();
  const state = useDesk((desk) => desk.state);
  const names = useFormDraft(`districts/${item.id}`, t('indicator.districts.names'), '');
  const draft = names.form;
  const own = seriesOf(state, item);
  const add = (): void => {
    carry((now) => addDistricts(now, item, draft.split(/[,\n\t]/)));
    names.done();
  };
  return (
    <div>
      <span className="label">{t('indicator.districts')}</span>
      <div className="sh-row sh-wrap">
        {own.map(({ id, area }) => (
          <span key={id} className="chip">
            {area}
            <button
              type="button"
              className="link"
              aria-label={t('indicator.districts.remove', { name: area ?? '' })}
              onClick={() => {
                carry((now) => removeDistrict(now, id));
              }}
            >
              <IconX className="i" />
            </button>
          </span>
        ))}
        <textarea
          className="field small sh-districts"
          rows={1}
          aria-label={t('indicator.districts.names')}
          placeholder={t('indicator.districts.names')}
          value={draft}
          onChange={(event) => {
            names.set(event.target.value);
          }}
        />
        <Button small icon={<IconPlus className="i" />} disabled={draft.trim() === ''} onClick={add}>
          {t('indicator.districts.add')}
        </Button>
      </div>
    </div>
  );
}
