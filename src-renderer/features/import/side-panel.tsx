import { useMemo, useState, type JSX } from 'react';
import type { ReadAgreement } from '#domain/agreement/sheet';
import type { FieldTexts } from '#renderer/features/import/field-text';
import { ItemList } from '#renderer/features/import/item-list.tsx';
import { changeItems, problemItems } from '#renderer/features/import/panel-items';
import { PanelEntry } from '#renderer/features/import/panel-entry.tsx';
import type { ImportChoices } from '#renderer/features/import/use-choices';
import { Segmented } from '#renderer/ui/segmented.tsx';

type SidePanelProps = {
  readonly read: ReadAgreement;
  readonly choices: ImportChoices;
  readonly texts: FieldTexts;
  /** The cell of the sheet in which the cursor stands. */
  readonly current: string | null;
  readonly onGo: (cell: string | null) => void;
  readonly onBack: () => void;
};

type View = 'problems' | 'changes';

/** What is asked and what is wrong with its cell, and in a second view what the import changes. */
export function SidePanel({ read, choices, texts, current, onGo, onBack }: SidePanelProps): JSX.Element {
  const { t } = texts;
  const [chosen, setView] = useState<View>('problems');
  const { rows } = choices;
  const problems = useMemo(() => problemItems(read, rows), [read, rows]);
  const changes = useMemo(() => changeItems(read, rows), [read, rows]);
  const view = changes.length === 0 ? 'problems' : chosen;
  const items = view === 'problems' ? problems : changes;
  const title = t('import.problems');
  return (
    <aside className="panel imp-panel" data-region="panel" aria-label={title}>
      <header className="row">
        {changes.length === 0 ? (
          <h2>{title}</h2>
        ) : (
          <Segmented
            label={t('import.panel')}
            value={view}
            onChange={setView}
            options={[
              { value: 'problems', label: t('import.panel.problems', { number: problems.length }) },
              { value: 'changes', label: t('import.panel.changes', { number: changes.length }) },
            ]}
          />
        )}
        <span className="push" />
        <kbd>F8</kbd> <span className="tiny muted">{t('import.next')}</span>
      </header>
      {items.length === 0 ? (
        <p className="pr none">{t('import.problems.none')}</p>
      ) : (
        <ItemList
          key={view}
          label={view === 'problems' ? title : t('import.changes')}
          items={items}
          render={(item, tabIndex) => (
            <PanelEntry {...{ item, tabIndex, choices, texts, current, onGo, onBack }} />
          )}
        />
      )}
    </aside>
  );
}
