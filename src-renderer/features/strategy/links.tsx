import { IconArrowUpRight, IconLink, IconUnlink } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo, type JSX, type ReactNode } from 'react';
import type { StrategyNode } from '#domain/book/book';
import {
  isLinkable,
  linkTargets,
  linkedTo,
  REFORM_STRATEGIES,
  toggleClusterLink,
  toggleReformLink,
} from '#domain/strategy/links';
import { useDesk } from '#renderer/session/desk';
import { carry } from '#renderer/features/strategy/commands';
import { LinkChoices, type LinkChoice } from '#renderer/features/strategy/link-choices.tsx';
import { goToRow, useView } from '#renderer/features/strategy/view';

type LinksProps = { readonly node: StrategyNode; readonly t: TFunction };

/** What a branch of the province serves: the cluster's strategy and the seven of the reform plan. */
export function Links({ node, t }: LinksProps): JSX.Element | null {
  if (!isLinkable(node)) return node.scope === 'cluster' ? <LinkedFrom node={node} t={t} /> : null;
  return (
    <div className="sect">
      <h3>{t('strategy.links')}</h3>
      <ClusterLinks node={node} t={t} />
      <ReformLinks node={node} t={t} />
    </div>
  );
}

function ClusterLinks({ node, t }: LinksProps): JSX.Element {
  const state = useDesk((desk) => desk.state);
  const targets = useMemo(() => linkTargets(state), [state]);
  const choices = targets.map(({ node: target, number }): LinkChoice => {
    const words = `${t(`strategy.kind.${target.kind}`)} ${number} ${target.title}`;
    return { id: target.id, words, isDeep: target.kind === 'objective', on: isOn(node, target.id) };
  });
  const toggle = (id: string): void => {
    void carry(toggleClusterLink(useDesk.getState().state, node.id, id), t);
  };
  return (
    <>
      <ul className="links">
        {choices
          .filter(({ on }) => on)
          .map(({ id, words }) => (
            <LinkLine
              key={id}
              of={t('strategy.links.cluster')}
              words={words}
              onOff={() => {
                toggle(id);
              }}
              t={t}
            >
              <button
                type="button"
                className="link plain"
                onClick={() => {
                  goToRow(id);
                }}
              >
                {words}
              </button>
            </LinkLine>
          ))}
      </ul>
      <Choose which="cluster" id={node.id} t={t}>
        {choices.length === 0 ? (
          <p className="small muted">{t('strategy.links.cluster.none')}</p>
        ) : (
          <LinkChoices label={t('strategy.links.choose.cluster')} choices={choices} onToggle={toggle} t={t} />
        )}
      </Choose>
    </>
  );
}

function isOn({ clusterLinks }: StrategyNode, id: string): boolean {
  return clusterLinks.includes(id);
}

function ReformLinks({ node, t }: LinksProps): JSX.Element {
  const choices = REFORM_STRATEGIES.map((no): LinkChoice => {
    const words = `${String(no)} ${t(`strategy.reform.${no}`)}`;
    return { id: String(no), words, isDeep: false, on: node.reformLinks.includes(no) };
  });
  const toggle = (id: string): void => {
    void carry(toggleReformLink(useDesk.getState().state, node.id, Number(id)), t);
  };
  return (
    <>
      <ul className="links">
        {choices
          .filter(({ on }) => on)
          .map(({ id, words }) => (
            <LinkLine
              key={id}
              of={t('strategy.links.reform')}
              words={words}
              onOff={() => {
                toggle(id);
              }}
              t={t}
            >
              {words}
            </LinkLine>
          ))}
      </ul>
      <Choose which="reform" id={node.id} t={t}>
        <LinkChoices label={t('strategy.links.choose.reform')} choices={choices} onToggle={toggle} t={t} />
      </Choose>
    </>
  );
}

type LinkLineProps = {
  readonly of: string;
  readonly words: string;
  readonly onOff: () => void;
  readonly children: ReactNode;
  readonly t: TFunction;
};

function LinkLine({ of, words, onOff, children, t }: LinkLineProps): JSX.Element {
  return (
    <li>
      <IconArrowUpRight className="i" aria-hidden="true" />
      <span className="name" title={words}>
        <small>{of}</small>
        {children}
      </span>
      <button
        type="button"
        className="btn quiet s"
        title={t('strategy.links.remove')}
        aria-label={`${t('strategy.links.remove')} ${words}`}
        onClick={onOff}
      >
        <IconUnlink className="i" />
      </button>
    </li>
  );
}

type ChooseProps = {
  readonly which: 'cluster' | 'reform';
  /** The row whose links are chosen. */
  readonly id: string;
  readonly children: ReactNode;
  readonly t: TFunction;
};

/** The button that opens a list to choose from, in its place. */
function Choose({ which, id, children, t }: ChooseProps): JSX.Element {
  const isOpen = useView(({ choosing }) => choosing?.which === which && choosing.id === id);
  return (
    <div className="choose">
      <button
        type="button"
        className="btn s"
        aria-expanded={isOpen}
        data-choose={which}
        onClick={() => {
          useView.setState({ choosing: isOpen ? null : { which, id } });
        }}
      >
        <IconLink className="i" />
        {t(`strategy.links.choose.${which}`)}
        {which === 'cluster' && <kbd>Alt L</kbd>}
      </button>
      {isOpen && children}
    </div>
  );
}

/** Of a branch of the cluster: what of the province serves it. */
function LinkedFrom({ node, t }: LinksProps): JSX.Element {
  const state = useDesk((desk) => desk.state);
  const linked = useMemo(() => linkedTo(state, node.id), [state, node.id]);
  return (
    <div className="sect">
      <h3>{t('strategy.links.from')}</h3>
      {linked.length === 0 && <p className="small muted">{t('strategy.links.none')}</p>}
      <ul className="links">
        {linked.map((each) => (
          <li key={each.id}>
            <IconArrowUpRight className="i" aria-hidden="true" />
            <span className="name">
              <small>{t(`strategy.kind.${each.kind}`)}</small>
              <button
                type="button"
                className="link plain"
                onClick={() => {
                  goToRow(each.id);
                }}
              >
                {each.title}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
