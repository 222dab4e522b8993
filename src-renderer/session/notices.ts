import { useDesk } from '#renderer/session/desk';

export function dismissNotice(at: number): void {
  useDesk.setState(({ notices }) => ({ notices: notices.filter((_notice, index) => index !== at) }));
}
