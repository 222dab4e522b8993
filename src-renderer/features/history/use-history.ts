import { useEffect, useState } from 'react';
import type { RecordKind } from '#domain/book/book';
import { EXISTS } from '#domain/log/commit';
import type { Past } from '#domain/log/history';
import { compareHeads } from '#domain/log/register';
import { useDesk } from '#renderer/session/desk';
import { figureHistory, timeline, type FigureName, type TimelineEntry } from '#renderer/session/history';
import { offeredFields } from '#renderer/i18n/words';

/** What was read; null while it is being read for the first time. */
export type Read<Value> = { readonly value: Value | null; readonly failed: boolean };

const NO_FIGURE = { kind: null, id: '', field: '' } as const;
const WAITING = { value: null, failed: false } as const;

/** The timeline of the open book, read again whenever something was merged. */
export function useTimeline(): Read<readonly TimelineEntry[]> {
  const turn = useMergeCount();
  const [read, setRead] = useState<Read<readonly TimelineEntry[]>>(WAITING);
  useEffect(() => readInto(timeline(), setRead), [turn]);
  return read;
}

/** Every value of a figure; nothing where there is no figure to ask for. */
export function usePasts(figure: FigureName | null): Read<readonly Past[]> {
  const turn = useMergeCount();
  const [read, setRead] = useState<Read<readonly Past[]>>(WAITING);
  // By its parts: a new object of the same name is no new figure.
  const { kind, id, field } = figure ?? NO_FIGURE;
  useEffect(() => {
    if (kind === null) {
      setRead({ value: [], failed: false });
      return undefined;
    }
    return readInto(figureHistory({ kind, id, field }), setRead);
  }, [turn, kind, id, field]);
  return read;
}

/** What was last written into any field of a record; nothing where that is not wanted. */
export function useLastEdit(figure: FigureName | null): Past | null {
  const turn = useMergeCount();
  const [read, setRead] = useState<Read<Past | null>>(WAITING);
  const { kind, id } = figure ?? NO_FIGURE;
  useEffect(() => {
    if (kind === null) {
      setRead(WAITING);
      return undefined;
    }
    return readInto(lastEdit(kind, id), setRead);
  }, [turn, kind, id]);
  return read.value;
}

async function lastEdit(kind: RecordKind, id: string): Promise<Past | null> {
  const fields = offeredFields(kind).filter((field) => field !== EXISTS);
  const pasts = await Promise.all(fields.map((field) => figureHistory({ kind, id, field })));
  return pasts.flat().sort(compareHeads).at(-1) ?? null;
}

/** Changes with every commit and with the book. */
function useMergeCount(): string {
  return useDesk((desk) => `${desk.bookId ?? ''} ${String(desk.merged)}`);
}

/** What comes too late is not shown. What was read before stays until the new is there. */
export function readInto<Value>(reading: Promise<Value>, show: (read: Read<Value>) => void): () => void {
  let wanted = true;
  reading.then(
    (value) => {
      if (wanted) show({ value, failed: false });
    },
    () => {
      if (wanted) show({ value: null, failed: true });
    },
  );
  return () => {
    wanted = false;
  };
}
