import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import type { Desk, DeskState } from './desk.ts';
import type { Fault } from './fault.ts';
import { sizeWords } from './size.ts';

/** What stands in the place of a document while none is shown. */
export function Panel({ desk, state }: { desk: Desk; state: DeskState }) {
  switch (state.kind) {
    case 'open':
      return null;
    case 'empty':
      return (
        <Frame heading={t('reader.emptyTitle')} words={t('reader.emptyWords')}>
          <OpenFile desk={desk} />
        </Frame>
      );
    case 'loading':
      return (
        <Frame heading={t('reader.loading')} words={loadedWords(state)}>
          <progress {...(state.size ? { value: state.loaded / state.size } : {})} />
          <Original desk={desk} state={state} />
        </Frame>
      );
    case 'permission':
      return (
        <Frame
          heading={t('reader.permissionTitle', { host: state.host })}
          words={t('reader.permissionWords', { host: state.host })}
        >
          <button type="button" class="action" id="allow" onClick={() => void desk.allow()}>
            {t('reader.permissionAllow', { host: state.host })}
          </button>
          <Original desk={desk} state={state} />
        </Frame>
      );
    case 'password':
      return <Password desk={desk} state={state} again={state.again} />;
    case 'fault':
      return (
        <Frame heading={t('reader.faultTitle')} words={faultWords(state.fault)} fault={state.fault.kind}>
          {state.fault.kind !== 'bad-address' && (
            <button type="button" class="action" id="again" onClick={() => void desk.again()}>
              {t('reader.again')}
            </button>
          )}
          <Original desk={desk} state={state} />
          <OpenFile desk={desk} />
        </Frame>
      );
  }
}

interface FrameProps {
  heading: string;
  words: string;
  fault?: string;
  children: ComponentChildren;
}

function Frame({ heading, words, fault, children }: FrameProps) {
  return (
    <section class="panel" id="panel" role={fault ? 'alert' : 'status'} data-fault={fault}>
      <h2>{heading}</h2>
      <p>{words}</p>
      <div class="actions">{children}</div>
    </section>
  );
}

function Original({ desk, state }: { desk: Desk; state: DeskState }) {
  if (!state.address) return null;
  return (
    <button type="button" class="action quiet" onClick={() => void desk.openOriginal()}>
      {t('reader.original')}
    </button>
  );
}

function OpenFile({ desk }: { desk: Desk }) {
  return (
    <button type="button" class="action quiet" onClick={() => desk.pickFile()}>
      {t('reader.openFile')}
    </button>
  );
}

function Password({ desk, state, again }: { desk: Desk; state: DeskState; again: boolean }) {
  const [password, setPassword] = useState('');
  return (
    <Frame heading={t('reader.passwordTitle')} words={again ? t('reader.passwordWrong') : t('reader.passwordWords')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          desk.tellPassword(password);
          setPassword('');
        }}
      >
        <input
          id="password"
          type="password"
          autocomplete="off"
          aria-label={t('reader.password')}
          value={password}
          onInput={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <button type="submit" class="action">
          {t('reader.passwordOpen')}
        </button>
      </form>
      <Original desk={desk} state={state} />
    </Frame>
  );
}

function loadedWords({ loaded, size }: { loaded: number; size?: number | undefined }): string {
  if (!loaded) return '';
  return size ? t('reader.loadedOf', { loaded: sizeWords(loaded), size: sizeWords(size) }) : sizeWords(loaded);
}

function faultWords(fault: Fault): string {
  switch (fault.kind) {
    case 'too-large':
      return t('reader.faultTooLarge', { size: sizeWords(fault.size), limit: sizeWords(fault.limit) });
    case 'server':
      return t('reader.faultServer', { status: String(fault.status) });
    default:
      return t(WORDS[fault.kind]);
  }
}

const WORDS = {
  'not-found': 'reader.faultNotFound',
  refused: 'reader.faultRefused',
  offline: 'reader.faultOffline',
  unreachable: 'reader.faultUnreachable',
  'not-pdf': 'reader.faultNotPdf',
  damaged: 'reader.faultDamaged',
  locked: 'reader.faultLocked',
  'bad-address': 'reader.faultAddress',
} as const;
