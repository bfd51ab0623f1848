// `prepare` of package.json: looks whether the project can be built, says what is missing and how to get
// it, and builds. On a bare Node.js: plain JavaScript, no packages.
//
// nodejieba stands in `optionalDependencies` for this file's sake alone: where its compilation fails, npm
// would end with a compiler's log; so it goes on, and what is missing is said here in two sentences.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** Each is what node-gyp needs, by any of its usual names. */
const buildTools = [['python3', 'python'], ['make'], ['g++', 'c++', 'clang++']];

const resolve = createRequire(import.meta.url).resolve;
const isBuilt = existsSync(new URL('../../../dist/node.js', import.meta.url));

// Built before, and now without what builds it: it runs as it is.
if (!isInstalled('esbuild') && isBuilt) process.exit(0);

const fault = faultOf(process.versions.node);
if (fault) {
  console.error(`\n${fault.map((line) => `✗ ${line}`).join('\n')}\n`);
  process.exit(1);
}
if (process.argv[2] === 'build') {
  const options = { stdio: 'inherit', shell: process.platform === 'win32' };
  process.exit(spawnSync('npm', ['run', '-s', 'build'], options).status ?? 1);
}

/** What keeps the project from being built, in Chinese and in English, or null. */
function faultOf(nodeVersion) {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    return [
      `需要 Node.js 20.19 或更高版本，现在是 ${nodeVersion}。请升级后重新运行 npm ci。`,
      `Node.js 20.19 or later is needed, this is ${nodeVersion}. Upgrade it, then run npm ci again.`,
    ];
  }
  if (!isInstalled('esbuild') && isInstalled('hono')) {
    return [
      '还没有构建过，而构建要用的开发依赖没有装。请先运行 npm ci --include=dev，构建好再运行 npm prune --omit=dev。',
      'Nothing has been built yet, and the packages that build it were left out. Run npm ci --include=dev first, and npm prune --omit=dev once it is built.',
    ];
  }
  const cause = nodejiebaFault();
  if (!cause) return null;
  const missing = buildTools.filter((names) => !names.some(onPath)).map(([name]) => name);
  return missing.length > 0
    ? [
        `中文分词组件 nodejieba 没有编译成功，缺少：${missing.join('、')}。Debian/Ubuntu 请先运行 apt-get install -y build-essential python3（macOS：xcode-select --install），再运行 npm ci。`,
        `nodejieba, the Chinese segmenter, could not be compiled; missing: ${missing.join(', ')}. On Debian/Ubuntu run apt-get install -y build-essential python3 (macOS: xcode-select --install), then npm ci again.`,
      ]
    : [
        `中文分词组件 nodejieba 无法加载（${cause}）。编译工具齐全；若下载不到 Node.js 头文件，请设 npm_config_nodedir 指向其安装目录（如 /usr），再运行 npm ci；npm rebuild nodejieba --foreground-scripts 可看编译日志。`,
        `nodejieba, the Chinese segmenter, does not load (${cause}). A compiler is there; if Node.js headers cannot be downloaded, set npm_config_nodedir to where Node.js is installed (such as /usr) and run npm ci again; npm rebuild nodejieba --foreground-scripts shows the compiler's log.`,
      ];
}

function isInstalled(name) {
  try {
    resolve(name);
    return true;
  } catch {
    return false;
  }
}

function nodejiebaFault() {
  try {
    createRequire(import.meta.url)('nodejieba');
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
  }
}

function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
