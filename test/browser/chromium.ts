import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge",
];

/** Where installers put Chromium and its kin beside the PATH. */
const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ["/usr/bin/chromium", "/snap/bin/chromium", "/opt/google/chrome/chrome"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
    const folder = process.env[variable];
    if (folder === undefined) return [];
    return [
      join(folder, "Google/Chrome/Application/chrome.exe"),
      join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ];
  }),
};

/**
 * Path of a Chromium: `CHROME_PATH`, one on the PATH, or one in a usual place. On Debian, as root, one is installed where
 * there is none; elsewhere its absence throws, with what to install.
 */
export async function findChromium(): Promise<string> {
  const known = await firstProgram();
  if (known !== undefined) return known;
  if (await isDebianRoot()) {
    const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, maxBuffer: 2 ** 26 };
    await run("apt-get", ["update"], options);
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
  }
  const installed = await firstProgram();
  if (installed !== undefined) return installed;
  throw new Error(
    "The browser tests need Chromium or Chrome. Install it (Debian, Ubuntu: sudo apt-get install chromium; " +
      "macOS: brew install --cask chromium), or name the program in the environment variable CHROME_PATH.",
  );
}

async function firstProgram(): Promise<string | undefined> {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const endings = process.platform === "win32" ? [".exe"] : [""];
  const onPath = names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
  );
  const named = process.env["CHROME_PATH"];
  for (const path of [...(named ? [named] : []), ...onPath, ...(places[process.platform] ?? [])]) {
    if (await isProgram(path)) return path;
  }
  return undefined;
}

function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function isDebianRoot(): Promise<boolean> {
  return process.platform === "linux" && process.getuid?.() === 0 && (await isProgram("/usr/bin/apt-get"));
}
