import {
  IconAlertCircle,
  IconDeviceFloppy,
  IconFile,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconMovie,
  IconPhoto,
  IconTable,
  IconTrash,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useRef, type ComponentType, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '#domain/book/review';
import { toIsoDay } from '#domain/calendar/iso-day';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { isScripted, kindOf, previewOf, type MediaKind } from '#domain/evidence/media';
import type { EvidenceState } from '#domain/ipc/bridge';
import { useDesk } from '#renderer/session/desk';
import { usePicture } from '#renderer/features/evidence/use-picture';
import { faultWords } from '#renderer/features/evidence/words';
import { actWords } from '#renderer/i18n/act-words';
import { sizeWords } from '#renderer/i18n/size-words';
import { timeWords } from '#renderer/i18n/when';

export type FileRowProps = {
  readonly file: Evidence;
  /** Null before it is known. */
  readonly standing: EvidenceState | null;
  readonly onPreview: (file: Evidence) => void;
  readonly onSave: (file: Evidence) => void;
  /** Null where files cannot be taken off. */
  readonly onRemove: ((file: Evidence) => void) | null;
};

/** One file: what it is, from whom, and where it stands. */
export function FileRow(props: FileRowProps): JSX.Element {
  const { t } = useTranslation();
  const { file, standing } = props;
  const state = standing?.state ?? 'here';
  const fault = state === 'here' ? null : (`evidence-${state}` as const);
  return (
    <li className={fault === null ? 'ev-row' : 'ev-row bad'} data-file={file.id}>
      <Picture file={file} />
      <div className="ev-what">
        <Name {...props} isThere={state !== 'missing'} />
        <Facts file={file} />
        {fault !== null && <p className="ev-fault tiny t-bad">{faultWords(t, fault, { name: file.name })}</p>}
      </div>
      <Where standing={standing} />
      <Actions {...props} isThere={state === 'here'} />
    </li>
  );
}

function Picture({ file }: { readonly file: Evidence }): JSX.Element {
  const place = useRef<HTMLSpanElement>(null);
  const picture = usePicture(file, place);
  const Icon = ICONS[kindOf(file.mediaType)] ?? IconFile;
  return (
    <span ref={place} className="ev-picture" aria-hidden="true">
      {picture === null ? <Icon className="i" /> : <img src={picture} alt="" draggable={false} />}
    </span>
  );
}

const ICONS: Partial<Record<MediaKind, ComponentType<{ className?: string }>>> = {
  pdf: IconFileTypePdf,
  ...{ png: IconPhoto, jpeg: IconPhoto, gif: IconPhoto, webp: IconPhoto, tiff: IconPhoto, bmp: IconPhoto },
  ...{ heic: IconPhoto, docx: IconFileText, odt: IconFileText, rtf: IconFileText, txt: IconFileText },
  ...{
    xlsx: IconTable,
    ods: IconTable,
    csv: IconTable,
    zip: IconFileZip,
    rar: IconFileZip,
    '7z': IconFileZip,
  },
  mp4: IconMovie,
};

type NameProps = FileRowProps & { readonly isThere: boolean };

/** The name shows the file where that is possible; else it is a name only, and says why. */
function Name({ file, isThere, onPreview }: NameProps): JSX.Element {
  const { t } = useTranslation();
  if (previewOf(file.mediaType) === null || !isThere) {
    return (
      <span className="ev-name" title={file.name}>
        {file.name}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="ev-name link"
      title={t('evidence.preview.of', { name: file.name })}
      onClick={() => {
        onPreview(file);
      }}
    >
      {file.name}
    </button>
  );
}

function Facts({ file }: { readonly file: Evidence }): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const [year = 0, month = 0, day = 0] = file.on.split('-').map(Number);
  const isoDay = toIsoDay({ year, month, day });
  const facts = [
    t(`evidence.kind.${kindOf(file.mediaType)}`),
    sizeWords(file.bytes),
    isoDay === null ? '' : formatThaiDate(isoDay, 'short', locale),
    whoOf(t, file),
  ].filter((fact) => fact !== '');
  const isShown = previewOf(file.mediaType) !== null;
  return (
    <div className="ev-facts">
      {facts.join(' · ')}
      {!isShown && (
        <span
          className="faint"
          title={isScripted(file.mediaType) ? t('evidence.preview.never') : t('evidence.preview.none')}
        >
          {' · '}
          {t('evidence.preview.none')}
        </span>
      )}
    </div>
  );
}

function Where({ standing }: { readonly standing: EvidenceState | null }): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  if (standing === null) return <span className="ev-where" />;
  const { state, checkedAt } = standing;
  const checked =
    checkedAt === null
      ? t('evidence.state.unchecked')
      : t('evidence.state.checked', { when: timeWords(checkedAt, locale) });
  return (
    <span className={state === 'here' ? 'ev-where' : 'ev-where t-bad'} data-state={state} title={checked}>
      {state === 'here' ? (
        <i className="ev-dot" aria-hidden="true" />
      ) : (
        <IconAlertCircle className="i" aria-hidden="true" />
      )}
      {t(`evidence.state.${state}`)}
    </span>
  );
}

type ActionsProps = FileRowProps & { readonly isThere: boolean };

function Actions({ file, isThere, onSave, onRemove }: ActionsProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <span className="ev-actions">
      {isThere && (
        <button
          type="button"
          className="btn quiet s"
          aria-label={t('evidence.save.of', { name: file.name })}
          title={t('evidence.save')}
          onClick={() => {
            onSave(file);
          }}
        >
          <IconDeviceFloppy className="i" />
        </button>
      )}
      {onRemove !== null && (
        <button
          type="button"
          className="btn quiet s"
          data-remove=""
          aria-label={t('evidence.remove.of', { name: file.name })}
          title={t('evidence.remove')}
          onClick={() => {
            onRemove(file);
          }}
        >
          <IconTrash className="i" />
        </button>
      )}
    </span>
  );
}

/** Who attached it; a post that was chosen at the computer and not granted is marked so. */
function whoOf(t: TFunction, { by, grant }: Evidence): string {
  return actWords(t, { person: '', by, grant });
}
