import { useId, type JSX, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#domain/problems';
import { faultWords } from '#renderer/features/framework/words';
import { Note } from '#renderer/ui/note.tsx';

type PartProps = {
  readonly title: string;
  readonly help?: string;
  readonly problems?: readonly Problem[];
  readonly children: ReactNode;
};

/** One part of the rules, its name at the left, and under it what is wrong with it. */
export function Part({ title, help, problems = [], children }: PartProps): JSX.Element {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {help !== undefined && <p className="help">{help}</p>}
      </div>
      <div>
        {children}
        {problems.length > 0 && (
          <Note look="warn">
            <ul>
              {problems.map((each, at) => (
                <li key={at}>{faultWords(t, each)}</li>
              ))}
            </ul>
          </Note>
        )}
      </div>
    </section>
  );
}

/** A fact and its name. */
export function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
