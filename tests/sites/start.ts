import { parseArgs } from 'node:util';
import { type RunningSites, startSites } from './serve';
import { systemHosts, systemUrl } from './systems';

/** Serves the demo systems until stopped, and says how a Chromium reaches them. */
function readPort(): number {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
    const port = Number(values.port);
    if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
    return stop(2, `端口应是 0 到 65535 的整数，收到的是“${values.port}”。`);
  } catch (error) {
    return stop(2, `参数不认识，只能写 --port 端口号。（${error instanceof Error ? error.message : String(error)}）`);
  }
}

async function start(port: number): Promise<RunningSites> {
  try {
    return await startSites({ port });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE') return stop(1, `端口 ${port} 已被别的程序占用，请换一个，或不写 --port 由系统挑选。`);
    if (code === 'EACCES') return stop(1, `没有权限使用端口 ${port}，请换一个大于 1023 的端口。`);
    throw error;
  }
}

function stop(exitCode: number, sentence: string): never {
  console.error(sentence);
  process.exit(exitCode);
}

const sites = await start(readPort());
console.log(`演示系统已在本机 127.0.0.1:${sites.port} 启动，地址如下（须用下面的参数启动 Chromium）：`);
for (const [name, host] of Object.entries(systemHosts)) console.log(`  ${name.padEnd(16)} http://${host}/`);
console.log(`\n  从这里看起：${systemUrl('index')}`);
console.log(`\nChromium 参数：\n  --host-resolver-rules="${sites.hostRules}"`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void sites.close().then(() => process.exit(0)));
}
