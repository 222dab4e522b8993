import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { finishTodo, todosOf } from '#domain/life/review';
import { useDesk } from '#renderer/session/desk';
import { write } from '#renderer/session/write';
import { todoFieldKey } from '#renderer/features/tracking/review/reason-form.tsx';

/** What a return asks to be mended; each is ticked when it is done. */
export function Todos({ results }: { readonly results: readonly string[] }): JSX.Element | null {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const state = useDesk((desk) => desk.state);
  const todos = results.flatMap((id) => todosOf(state, id));
  if (todos.length === 0) return null;
  return (
    <ul className="todos" aria-label={t('review.todos')}>
      {todos.map((todo) => (
        <li key={todo.id}>
          <label>
            <input
              type="checkbox"
              checked={todo.done}
              onChange={(event) => {
                const change = finishTodo(useDesk.getState().state, todo.id, event.currentTarget.checked);
                if (change !== null) void write(change);
              }}
            />
            <span>
              {todo.text}
              <small className="muted">
                {t(todoFieldKey(todo.field))}
                {todo.dueOn !== null &&
                  ` · ${t('review.todos.due', { day: formatThaiDate(todo.dueOn, 'short', locale) })}`}
              </small>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
