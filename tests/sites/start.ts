import { parseArgs } from 'node:util';
import { startSites } from './serve';
import { systemHosts, systemUrl } from './systems';

/** Serves the demo systems until stopped, and says how a Chromium reaches them. */
const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`端口应是 0 到 65535 的整数，收到的是“${values.port}”。`);
  process.exit(2);
}
const sites = await startSites({ port });
console.log(`演示系统已在本机 127.0.0.1:${sites.port} 启动，地址如下（须用下面的参数启动 Chromium）：`);
for (const [name, host] of Object.entries(systemHosts)) console.log(`  ${name.padEnd(16)} http://${host}/`);
console.log(`\n  从这里看起：${systemUrl('index')}`);
console.log(`\nChromium 参数：\n  --host-resolver-rules="${sites.hostRules}"`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void sites.close().then(() => process.exit(0)));
}
