import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { hostname, tmpdir, userInfo } from "node:os";
import path from "node:path";

/** Programs of a cluster of one machine; the daemons lie where only root's path leads. */
const programs = ["munged", "slurmctld", "slurmd", "sbatch"] as const;

const daemonPath = `${process.env.PATH}:/usr/sbin:/sbin`;

/** Why no cluster can be made here; null where one can. */
export function missingSlurm(): string | null {
  const folders = daemonPath.split(":");
  const missing = programs.find(
    (program) => !folders.some((folder) => existsSync(path.join(folder, program))),
  );
  if (missing !== undefined) return `${missing} is not installed`;
  return userInfo().uid === 0 ? null : "slurmd needs root to start jobs";
}

/** Makes a cluster of this machine, does something with its environment, and takes it down. */
export async function withSlurm(
  work: (environment: Readonly<Record<string, string>>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "creditbank-slurm-"));
  const daemons: ChildProcess[] = [];
  try {
    const environment = await settingsIn(folder);
    const start = (program: string, ...argv: readonly string[]) => {
      const env = { ...process.env, ...environment, PATH: daemonPath };
      daemons.push(spawn(program, argv, { env, stdio: "ignore" }));
    };
    const at = (name: string) => path.join(folder, name);
    start(
      ...(["munged", "--foreground", "--force", `--key-file=${at("key")}`] as const),
      ...[`--socket=${at("munge/socket")}`, `--pid-file=${at("munge/pid")}`],
      ...[`--log-file=${at("munge/log")}`, `--seed-file=${at("munge/seed")}`],
    );
    start("slurmctld", "-D");
    start("slurmd", "-D");
    await untilIdle(environment);
    await work(environment);
  } finally {
    for (const daemon of daemons.toReversed()) await stopped(daemon);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function settingsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const at = (name: string) => path.join(folder, name);
  for (const name of ["munge", "state", "spool"]) mkdirSync(at(name), { mode: 0o755 });
  writeFileSync(at("key"), randomBytes(128), { mode: 0o400 });
  const [name] = hostname().split(".");
  const lines = [
    "ClusterName=one",
    `SlurmctldHost=${name}(127.0.0.1)`,
    "SlurmUser=root",
    "AuthType=auth/munge",
    "CryptoType=crypto/munge",
    `AuthInfo=socket=${at("munge/socket")}`,
    `StateSaveLocation=${at("state")}`,
    `SlurmdSpoolDir=${at("spool")}`,
    `SlurmctldPidFile=${at("slurmctld.pid")}`,
    `SlurmdPidFile=${at("slurmd.pid")}`,
    `SlurmctldLogFile=${at("slurmctld.log")}`,
    `SlurmdLogFile=${at("slurmd.log")}`,
    `SlurmctldPort=${await freePort()}`,
    `SlurmdPort=${await freePort()}`,
    "ProctrackType=proctrack/pgid",
    "TaskPlugin=task/none",
    "JobAcctGatherType=jobacct_gather/none",
    "AccountingStorageType=accounting_storage/none",
    "SelectType=select/cons_tres",
    "SelectTypeParameters=CR_CPU",
    "SchedulerParameters=sched_interval=2,sched_min_interval=0",
    "SwitchType=switch/none",
    "MpiDefault=none",
    `NodeName=${name} NodeAddr=127.0.0.1 CPUs=2 RealMemory=500 State=UNKNOWN`,
    "PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP",
  ];
  writeFileSync(at("slurm.conf"), `${lines.join("\n")}\n`);
  return { SLURM_CONF: at("slurm.conf") };
}

/** Waits until the one machine takes jobs. Throws when it does not within half a minute. */
async function untilIdle(environment: Readonly<Record<string, string>>): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    await new Promise((resume) => setTimeout(resume, 500));
    const argv = ["--noheader", "--format=%t"];
    const env = { ...process.env, ...environment };
    const { stdout } = spawnSync("sinfo", argv, { env, encoding: "utf8", timeout: 5_000 });
    if (stdout.trim() === "idle") return;
  }
  throw new Error("the Slurm of this machine takes no jobs");
}

function stopped(daemon: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (daemon.exitCode !== null || daemon.signalCode !== null) return resolve();
    daemon.once("close", () => resolve());
    daemon.kill("SIGTERM");
    setTimeout(() => daemon.kill("SIGKILL"), 5_000).unref();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}
