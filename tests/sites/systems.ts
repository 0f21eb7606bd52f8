/** The demo systems and the host name each is reached under. Real names only where recognition looks at them. */
export const systemHosts = {
  index: 'demo.shuangsuiji.example',
  platformClassic: 'platform-classic.shuangsuiji.example',
  platformElement: 'platform-element.shuangsuiji.example',
  publicity: 'www.gsxt.gov.cn',
  publicityLogin: 'shiming.gsxt.gov.cn',
  coordination: 'xtjg.shuangsuiji.example',
  city: 'www.shuozhou.gov.cn',
  credit: 'credit.shuangsuiji.example',
  fidelity: 'fidelity.shuangsuiji.example',
  /** A second origin for frames of the fidelity pages. */
  fidelityFrame: 'frame.shuangsuiji-other.example',
} as const;

export type SystemName = keyof typeof systemHosts;

/** `http://host/path` of a demo system; Chromium's host mapping leads it to the loopback server. */
export function systemUrl(system: SystemName, path = '/'): string {
  return `http://${systemHosts[system]}${path.startsWith('/') ? path : `/${path}`}`;
}

/**
 * Value for `--host-resolver-rules`. Every port of a host is mapped, so that a browser that tries https first meets
 * the demo server (and falls back to http), never the real site; sister names of real domains go nowhere.
 */
export function hostRulesFor(port: number): string {
  const own = Object.values(systemHosts).map((host) => `MAP ${host} 127.0.0.1:${port}`);
  return [...own, `MAP *.gsxt.gov.cn 127.0.0.1:${port}`, `MAP *.shuozhou.gov.cn 127.0.0.1:${port}`].join(', ');
}
