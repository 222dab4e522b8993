import type { ComponentType, JSX, ReactNode } from 'react';

type EmptyProps = {
  readonly icon: ComponentType<{ className?: string }>;
  readonly title: string;
  readonly children: ReactNode;
  /** One primary action and at most one second. */
  readonly actions?: ReactNode;
};

/** An empty place that says what belongs here and leads on. */
export function Empty({ icon: Icon, title, children, actions }: EmptyProps): JSX.Element {
  return (
    <div className="empty">
      <Icon className="i" />
      <h2>{title}</h2>
      <p>{children}</p>
      {actions !== undefined && <div className="row">{actions}</div>}
    </div>
  );
}
