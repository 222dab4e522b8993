import { Select } from '@mantine/core';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/CloseButton.css';
import { IconChevronDown, IconFile, IconFileSpreadsheet, IconFlask, IconSelector } from '@tabler/icons-react';
import type { ComponentType, JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Post } from '#domain/book/book';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { fiscalYearEnd, fiscalYearStart } from '#domain/calendar/fiscal-year';
import { normaliseThai } from '#domain/text/thai';
import { useDesk } from '#renderer/session/desk';
import { isShipped } from '#renderer/session/shipped-frameworks';
import { BEGINS, type Begin, type StartForm } from '#renderer/features/start/use-start';

const POSTS: readonly Post[] = ['provinceOfficer', 'cco', 'areaOfficer', 'centralOffice'];

export function PostChoice({ form }: { readonly form: StartForm }): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="posts" role="radiogroup" aria-label={t('start.step1')}>
      {POSTS.map((post) => (
        <label key={post} className={form.post === post ? 'opt on' : 'opt'}>
          <input
            type="radio"
            name="post"
            className="radio-input"
            checked={form.post === post}
            onChange={() => {
              form.setPost(post);
            }}
          />
          <b>{t(`post.${post}`)}</b>
          <small>{t(`post.${post}.does`)}</small>
        </label>
      ))}
    </div>
  );
}

export function PlaceChoice({ form }: { readonly form: StartForm }): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const fixed = form.begin === 'sample';
  const period = `${formatThaiDate(fiscalYearStart(form.year), 'short', locale)} – ${formatThaiDate(fiscalYearEnd(form.year), 'short', locale)}`;
  return (
    <div className="two">
      <Select
        size="md"
        label={t('start.province')}
        placeholder={t('start.step2.help')}
        searchable
        disabled={fixed}
        data={form.provinces.map((province) => ({ value: province.code, label: province[locale] }))}
        value={form.province}
        onChange={form.setProvince}
        filter={({ options, search }) =>
          options.filter((option) => 'label' in option && matches(option.label, search))
        }
        nothingFoundMessage={t('start.province.none')}
        rightSection={<IconSelector className="i" />}
        maxDropdownHeight={260}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        data-autofocus
      />
      <div>
        <Select
          size="md"
          label={t('start.year')}
          disabled={fixed}
          data={form.years.map((year) => ({ value: String(year), label: t('start.year.option', { year }) }))}
          value={String(form.year)}
          onChange={(year) => {
            if (year !== null) form.setYear(Number(year));
          }}
          rightSection={<IconChevronDown className="i" />}
          maxDropdownHeight={260}
          comboboxProps={{ transitionProps: { duration: 0 } }}
        />
        <p className="help">{period}</p>
      </div>
      {!fixed && !isShipped(form.year) && (
        <p className="help no-framework">{t('framework.own.start', { year: form.year })}</p>
      )}
      <p className="help span" role="status">
        {t('start.set.count', {
          provinces: form.provinces.length,
          clusters: form.clusters.set.clusters.length,
        })}
        {!form.clusters.exact &&
          ` · ${t('start.set.nearest', { year: form.year, from: form.clusters.fromFiscalYear })}`}
      </p>
    </div>
  );
}

function matches(label: string, search: string): boolean {
  return normaliseThai(label).includes(normaliseThai(search));
}

const ICONS: Readonly<Record<Begin, ComponentType<{ className?: string }>>> = {
  empty: IconFile,
  sample: IconFlask,
  excel: IconFileSpreadsheet,
};

export function BeginChoice({ form }: { readonly form: StartForm }): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="st" role="radiogroup" aria-label={t('start.step3')}>
      {BEGINS.map((begin, at) => {
        const Icon = ICONS[begin];
        return (
          <label key={begin} className={form.begin === begin ? 'on' : ''}>
            <input
              type="radio"
              name="begin"
              className="radio-input"
              checked={form.begin === begin}
              onChange={() => {
                form.setBegin(begin);
              }}
            />
            <Icon className="i" />
            <b>{t(`start.begin.${begin}`)}</b>
            <span className="muted">{t(`start.begin.${begin}.what`)}</span>
            <kbd>{at + 1}</kbd>
          </label>
        );
      })}
    </div>
  );
}
