import { useState } from 'react';
import type { TFunction } from 'i18next';
import type { Problem } from '#domain/problems';
import { problem } from '#domain/problems';
import type { Framework } from '#domain/scoring/framework';
import { takeOverFramework } from '#domain/scoring/framework-edit';
import { bridge } from '#renderer/bridge';
import { bookOf, useDesk } from '#renderer/session/desk';
import { shippedFramework } from '#renderer/session/shipped-frameworks';
import { NOTHING } from '#renderer/session/outcome';
import { write } from '#renderer/session/write';
import { announceOutcome } from '#renderer/parts/announce';
import { problemText } from '#renderer/i18n/problem-text';
import { showToast } from '#renderer/ui/toast.tsx';

export type BringIn =
  | { readonly stage: 'none' }
  | { readonly stage: 'reading' }
  | { readonly stage: 'failed'; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly stage: 'preview'; readonly name: string; readonly framework: Framework };

export type BringingIn = {
  readonly state: BringIn;
  readonly open: () => void;
  readonly openShipped: () => void;
  readonly take: (framework: Framework) => void;
  readonly leave: () => void;
};

/** A framework from a file or from the program, looked at before it is taken over. Only `take` writes. */
export function useBringIn(t: TFunction): BringingIn {
  const [state, setState] = useState<BringIn>({ stage: 'none' });
  return {
    state,
    open: () => {
      setState({ stage: 'reading' });
      void readChosen().then(setState);
    },
    openShipped: () => {
      const { fiscalYear } = bookOf(useDesk.getState());
      void shippedFramework(fiscalYear).then((framework) => {
        if (framework !== null) setState({ stage: 'preview', name: t('framework.shipped.name'), framework });
      });
    },
    take: (framework) => {
      const change = takeOverFramework(bookOf(useDesk.getState()), framework);
      const going = change === null ? Promise.resolve(NOTHING) : write(change);
      void announceOutcome(t, going, t('framework.taken', { version: framework.version })).then(
        ({ kind }) => {
          if (kind !== 'refused') setState({ stage: 'none' });
        },
      );
    },
    leave: () => {
      setState({ stage: 'none' });
    },
  };
}

async function readChosen(): Promise<BringIn> {
  const reply = await bridge.call('framework.open', {});
  if (!reply.ok) {
    if (reply.code === 'cancelled') return { stage: 'none' };
    return { stage: 'failed', name: '', problems: [problem(reply.code, {}, reply.details)] };
  }
  const { fileName: name, framework, problems } = reply.value;
  return framework === null ? { stage: 'failed', name, problems } : { stage: 'preview', name, framework };
}

/** Writes the rules to a file, where the officer says. */
export async function exportFramework(t: TFunction, framework: Framework): Promise<void> {
  const { fiscalYear: year, version } = framework;
  const reply = await bridge.call('framework.save', {
    suggestedName: `${t('framework.save.name', { year, version })}.json`,
    framework: plain(framework),
  });
  if (reply.ok) showToast({ text: t('framework.saved', { name: reply.value.fileName }) });
  else if (reply.code !== 'cancelled') showToast({ text: problemText(t, reply.code, reply.details) });
}

type Plain = Parameters<typeof bridge.call<'framework.save'>>[1]['framework'];

/** Plain data already; the call's type knows no read-only lists. */
function plain(framework: Framework): Plain {
  return framework as unknown as Plain;
}
