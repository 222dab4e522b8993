import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Post } from '#domain/book/book';
import { setField, type Change } from '#domain/book/change';
import { isNamed } from '#domain/life/person';
import { bookOf, useBook, useDesk } from '#renderer/session/desk';
import { setPerson } from '#renderer/preferences/preferences';
import { useFormDraft } from '#renderer/drafts/use-form-draft';
import { write, writeForGood } from '#renderer/session/write';
import { DraftNote } from '#renderer/parts/draft-note.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';

const POSTS: readonly Post[] = ['provinceOfficer', 'cco', 'areaOfficer', 'centralOffice'];

/**
 * From which post one acts. Nobody has granted it: whoever takes another says who it is, and each act says that the post
 * was chosen. In a sample year posts are tried out.
 */
export function PostChoice(): JSX.Element {
  const { t } = useTranslation();
  const book = useBook();
  const [wanted, setWanted] = useState<Post | null>(null);
  const chosen = wanted ?? book.post;
  return (
    <>
      <Segmented
        label={t('settings.post')}
        value={chosen}
        onChange={(post) => {
          if (book.sample) take(post);
          else setWanted(post === book.post ? null : post);
        }}
        options={POSTS.map((post) => ({ value: post, label: t(`post.${post}`) }))}
      />
      {wanted !== null && (
        <WhoSits
          key={wanted}
          post={wanted}
          onDone={() => {
            setWanted(null);
          }}
        />
      )}
      <p className="help">{t(book.sample ? 'settings.post.sample' : 'settings.post.help')}</p>
    </>
  );
}

/** Written into the history under the name of the person who takes the post. */
function take(post: Post): void {
  const op = setField('book', bookOf(useDesk.getState()), 'post', post);
  if (op === null) return;
  const change: Change = { name: 'edit-post', ops: [op] };
  // An undo would give the post before to whoever sits here now.
  void (bookOf(useDesk.getState()).sample ? write(change) : writeForGood(change));
}

type WhoSitsProps = { readonly post: Post; readonly onDone: () => void };

const LONGEST = 200;

/** The person comes with the post: the name of whoever sat here before does not stay by itself. */
function WhoSits({ post, onDone }: WhoSitsProps): JSX.Element {
  const { t } = useTranslation();
  const written = useFormDraft(`post/${post}`, t('settings.person'), '');
  const name = written.form;
  const isReady = isNamed(name);
  const sit = (): void => {
    if (!isReady) return;
    setPerson(name.trim());
    take(post);
    written.done();
    onDone();
  };
  const back = (): void => {
    written.draft.drop();
    onDone();
  };
  return (
    <form
      className="who-sits"
      onSubmit={(event) => {
        event.preventDefault();
        sit();
      }}
    >
      <label className="lab">
        <span>{t('settings.post.who', { post: t(`post.${post}`) })}</span>
        <input
          className="field settings-name"
          maxLength={LONGEST}
          value={name}
          onChange={(event) => {
            written.set(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.code === 'Escape') back();
          }}
        />
      </label>
      <DraftNote draft={written.draft} form />
      <div className="row">
        <Button onClick={back}>{t('common.cancel')}</Button>
        <Button look="primary" disabled={!isReady} onClick={sit}>
          {t(isReady ? 'settings.post.take' : 'life.needsName')}
        </Button>
      </div>
    </form>
  );
}
