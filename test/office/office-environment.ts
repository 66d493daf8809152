import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { TestEnvironment } from 'jest-environment-jsdom';
import { paneFrame } from '../../src/workbench/host/pane-frame';

const PANE = 'https://localhost:3000/taskpane.html';
const CLIENT = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** How a test's host and Office.js speak with one another. */
export interface OfficeBridge {
  /** Set by the host: takes what the client says. */
  receive: (text: string) => void;
  /** Hands the client a message of the host's. */
  readonly post: (text: string) => void;
  /** Loads the real client into this window; it asks the host who it is at once. */
  readonly load: () => Promise<void>;
}

/**
 * A window in which the real Office.js client from npm runs, for tests of what speaks with Excel: it takes the window's
 * opener for Excel on the web. Its files are read from the package as they are; nothing is asked of the network.
 */
export default class OfficeEnvironment extends TestEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    const { projectConfig } = config;
    const { url } = paneFrame(PANE, new URL(PANE).origin);
    const testEnvironmentOptions = { ...projectConfig.testEnvironmentOptions, url };
    super({ ...config, projectConfig: { ...projectConfig, testEnvironmentOptions } }, context);
  }

  private isOver = false;

  override async teardown(): Promise<void> {
    this.isOver = true;
    await super.teardown();
  }

  override async setup(): Promise<void> {
    await super.setup();
    const window = this.global as unknown as Window & { officeBridge?: OfficeBridge };
    const { origin } = window.location;
    window.name = paneFrame(PANE, origin).name;
    // jsdom has none
    Object.defineProperty(window.document, 'domain', { value: window.location.hostname });
    const opener = {
      postMessage: (text: string) => void setImmediate(() => bridge.receive(text)),
    };
    const bridge: OfficeBridge = {
      receive: () => undefined,
      post: (data) => {
        // the client goes on talking after the last test
        if (this.isOver) return;
        const message = new this.global.MessageEvent('message', {
          data,
          origin,
          source: opener as unknown as Window,
        });
        setImmediate(() => this.isOver || window.dispatchEvent(message));
      },
      load: async () => {
        const script = window.document.createElement('script');
        script.src = '/office-js/office.js';
        window.document.head.appendChild(script);
        await (this.global as unknown as { Office: { onReady: () => Promise<unknown> } }).Office.onReady();
      },
    };
    // what browsers have and jsdom has not
    Object.assign(window, { TextDecoder, TextEncoder, structuredClone, MessageChannel: ImmediateChannel });
    Object.assign(window, { opener, officeBridge: bridge });
    this.serveClient();
  }

  /** Scripts of the client come from its package when they are put into the page. */
  private serveClient(): void {
    const run = (node: Node): void => {
      const { src } = node as HTMLScriptElement;
      if (node.nodeName !== 'SCRIPT' || !src.includes('/office-js/')) return;
      const file = path.join(CLIENT, new URL(src).pathname.replace(/^.*\/office-js\//, ''));
      const context = this.getVmContext();
      if (context) new Script(readFileSync(file, 'utf8'), { filename: file }).runInContext(context);
      setTimeout(() => {
        const { onload, onreadystatechange } = node as HTMLScriptElement & {
          onreadystatechange?: () => void;
        };
        if (onload) onload.call(node as HTMLScriptElement, new this.global.Event('load'));
        else onreadystatechange?.();
      }, 0);
    };
    const { prototype } = this.global.Node;
    const { appendChild, insertBefore } = prototype;
    prototype.appendChild = function <T extends Node>(this: Node, node: T): T {
      const added = appendChild.call(this, node) as T;
      run(node);
      return added;
    };
    prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
      const added = insertBefore.call(this, node, before) as T;
      run(node);
      return added;
    };
  }
}

/** A channel whose other end hears at once; Node's own would keep the process from ending. */
class ImmediateChannel {
  readonly port1: { onmessage: ((event: { readonly data: unknown }) => void) | null; close: () => void } = {
    onmessage: null,
    close: () => undefined,
  };
  readonly port2 = {
    postMessage: (data: unknown) => setImmediate(() => this.port1.onmessage?.({ data })),
    close: () => undefined,
  };
}
