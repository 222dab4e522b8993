import type { JSX } from 'react';

export function StrategyPage(): JSX.Element {
  return <div className="head" />;
}
