import { IconCertificate, IconFileImport, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementOf } from '#domain/life/stage';
import { useWantedPlace } from '#renderer/navigation/wanted-place';
import { useBook, useDesk } from '#renderer/session/desk';
import { followIndicator, useLifeView } from '#renderer/navigation/drawers';
import { show } from '#renderer/navigation/navigate';
import { AgreementGrid } from '#renderer/features/agreement/agreement-grid.tsx';
import { AgreementHead } from '#renderer/features/agreement/agreement-head.tsx';
import './agreement.css';
import { add } from '#renderer/features/agreement/edit';
import { columnOf } from '#renderer/features/agreement/place-column';
import { useAgreement, type AgreementView } from '#renderer/features/agreement/use-agreement';
import { useClosedText } from '#renderer/i18n/use-closed';
import { Button } from '#renderer/ui/button.tsx';
import { drawn } from '#renderer/ui/drawn';
import { Empty } from '#renderer/ui/empty.tsx';
import type { GridHandle, GridSpot } from '#renderer/ui/grid/grid-types';
import { StatusLine } from '#renderer/ui/status-line.tsx';
import { useKeydown } from '#renderer/ui/use-keydown';

// Sarabun and the paper's look come only when something is printed.
const Paper = lazy(() =>
  import('#renderer/features/agreement/paper.tsx').then((module) => ({ default: module.Paper })),
);

const LifeDrawer = lazy(() =>
  import('#renderer/features/agreement/life/drawer.tsx').then((module) => ({ default: module.LifeDrawer })),
);

/** Indicators by dimension, with the sum of weights always in view and problems in the margin. */
export function AgreementPage(): JSX.Element {
  const [printing, setPrinting] = useState(false);
  const drawer = useLifeView((life) => life.drawer !== null);
  const view = useAgreement();
  const grid = useRef<GridHandle>(null);
  const [spot, setSpot] = useState<GridSpot | null>(null);
  useEffect(() => {
    followIndicator(spot?.rowId ?? null);
  }, [spot]);
  useWantedPlace('agreement', (place, rows) =>
    rows.some((row) => grid.current?.focusCell(row, columnOf(place))),
  );
  const addOne = useCallback((): void => {
    const current = spot === null ? undefined : useDesk.getState().state.indicator.get(spot.rowId);
    const id = drawn(() => add(current?.dimension ?? null, current?.id ?? null));
    drawn(() => grid.current?.focusCell(id, 'name'));
  }, [spot]);
  const print = (): void => {
    setPrinting(true);
  };
  return (
    <>
      <AgreementHead
        filled={view.rows.length > 0}
        printing={printing}
        indicator={spot?.rowId ?? null}
        onPrint={print}
        onAdd={addOne}
      />
      {view.rows.length === 0 ? (
        <NoIndicators onAdd={addOne} />
      ) : (
        <AgreementGrid view={view} grid={grid} spot={spot} onSpot={setSpot} onAdd={addOne} />
      )}
      {drawer && (
        <Suspense fallback={null}>
          <LifeDrawer />
        </Suspense>
      )}
      <Status view={view} />
      {printing && (
        <Suspense fallback={null}>
          <Paper
            onDone={() => {
              setPrinting(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** Why the text cannot be typed, in a word or two. */
const RESTS = {
  proposed: 'agreement.status.proposed',
  negotiating: 'agreement.status.proposed',
  agreed: 'agreement.status.agreed',
  signed: 'agreement.status.closed',
  closed: 'stage.closed',
} as const;

function Status({ view }: { readonly view: AgreementView }): JSX.Element {
  const { t } = useTranslation();
  const { framework, rows } = view;
  const closed = useClosedText();
  const book = useBook();
  const stage = useDesk((desk) => agreementOf(desk.state, book).stage);
  // Only keys that work now: a signed text is edited neither by F2 nor by a paste.
  const editing = [
    ['F2', t('key.edit')],
    ['Ctrl V', t('key.paste')],
    [`Alt 1–${String(framework.dimensions.length)}`, t('agreement.key.dimension')],
  ] as const;
  return (
    <StatusLine
      keys={[
        ...(closed === null ? editing : ([['Alt N', t('life.negotiation')]] as const)),
        ['F8', t('key.next-problem')],
        ['Ctrl Z', t('key.undo')],
      ]}
    >
      <span>
        {t('agreement.status', {
          count: rows.length,
          dimensions: framework.dimensions.length,
          year: framework.fiscalYear,
          version: framework.version,
        })}
      </span>
      {closed !== null && <span title={closed}>{t(stage === 'draft' ? 'stage.draft' : RESTS[stage])}</span>}
    </StatusLine>
  );
}

function NoIndicators({ onAdd }: { readonly onAdd: () => void }): JSX.Element {
  const { t } = useTranslation();
  useInsertKey(onAdd);
  return (
    <Empty
      icon={IconCertificate}
      title={t('agreement.empty.title')}
      actions={
        <>
          <Button
            look="primary"
            icon={<IconFileImport className="i" />}
            onClick={() => {
              show('import');
            }}
          >
            {t('agreement.import')}
          </Button>
          <Button icon={<IconPlus className="i" />} hotkey="Insert" onClick={onAdd}>
            {t('agreement.empty.first')}
          </Button>
        </>
      }
    >
      {t('agreement.empty.text')}
    </Empty>
  );
}

/** Where there is no grid yet its key for a new row means the first one. */
function useInsertKey(add: () => void): void {
  useKeydown((event: KeyboardEvent): void => {
    if (event.code !== 'Insert' || event.defaultPrevented) return;
    event.preventDefault();
    add();
  });
}
