import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fidelity } from './fidelity/site';
import { demoMark, documentHtml, html } from './html';
import { indexSite } from './index-site';
import { classicShell } from './platform/classic';
import { elementShell } from './platform/element';
import { publicity, publicityLogin } from './publicity/site';
import { type DemoRequest, page, type Reply, type Site } from './reply';
import { staticFile } from './static-files';
import { hostRulesFor, type SystemName, systemHosts, systemUrl } from './systems';
import { cityWeb } from './web/city';
import { coordination } from './web/coordination';
import { creditWeb } from './web/credit';

export interface RunningSites {
  port: number;
  /** Value for Chromium's `--host-resolver-rules`. */
  hostRules: string;
  url(system: SystemName, path?: string): string;
  close(): Promise<void>;
}

const sites: Record<SystemName, Site> = {
  index: indexSite,
  platformClassic: classicShell,
  platformElement: elementShell,
  publicity,
  publicityLogin,
  coordination,
  city: cityWeb,
  credit: creditWeb,
  fidelity,
  fidelityFrame: fidelity,
};

/**
 * Starts all demo systems on one loopback server, told apart by their host names.
 * @param options.port 0 or none: any free one
 */
export async function startSites(options: { port?: number } = {}): Promise<RunningSites> {
  const timers = new Set<NodeJS.Timeout>();
  const server = createServer((request, response) => answer(request, response, timers));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    hostRules: hostRulesFor(port),
    url: systemUrl,
    async close() {
      for (const timer of timers) clearTimeout(timer);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function answer(request: IncomingMessage, response: ServerResponse, timers: Set<NodeJS.Timeout>): void {
  const reply = replyTo(request);
  const send = () => {
    response.writeHead(reply.status ?? 200, {
      'content-type': reply.type,
      'cache-control': 'no-store',
      ...reply.headers,
    });
    response.end(request.method === 'HEAD' ? undefined : reply.body);
  };
  if (reply.hang) return;
  if (!reply.delay) {
    send();
    return;
  }
  const timer = setTimeout(() => {
    timers.delete(timer);
    send();
  }, reply.delay);
  timers.add(timer);
}

function replyTo(request: IncomingMessage): Reply {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const system = (Object.keys(systemHosts) as SystemName[]).find((name) => systemHosts[name] === host);
  const [path = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/s);
  if (!system) return notFound(`没有名为“${host}”的演示系统。`);
  const demoRequest: DemoRequest = { path, query: new URLSearchParams(search), cookies: cookiesOf(request) };
  return staticFile(path) ?? sites[system](demoRequest) ?? notFound(`演示系统里没有这个地址：${path}`);
}

function cookiesOf(request: IncomingMessage): ReadonlyMap<string, string> {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/).filter(Boolean);
  return new Map(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]));
}

function notFound(reason: string): Reply {
  const body = html`<main class="barrier"><h1>404 页面不存在${demoMark()}</h1><p>${reason}</p>
<p>请从演示首页 http://${systemHosts.index}/ 重新进入。</p></main>`;
  return page(documentHtml({ title: '404 页面不存在', styles: ['/assets/base.css', '/assets/publicity.css'] }, body), {
    status: 404,
  });
}
