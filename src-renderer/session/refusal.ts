import type { Failure } from '#domain/result';
import { useDesk } from '#renderer/session/desk';

/** The person has read why a change was not made. */
export function dismissRefusal(): void {
  useDesk.setState({ refused: null });
}

/** A step that was asked for and refused by the rules of the field. */
export function reportRefusal(refused: Failure): void {
  useDesk.setState({ refused });
}
