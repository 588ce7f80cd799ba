// Kept in words that very old versions of Node understand too, so that they can say what is wrong.

const oldest = [20, 19];

/** Undefined when this version will do, else one sentence. */
export function nodeProblem(version) {
  const parts = version.split(".").map(Number);
  if (parts[0] > oldest[0] || (parts[0] === oldest[0] && parts[1] >= oldest[1])) return undefined;
  return `Node ${version} đã cũ: cần Node ${oldest.join(".")} trở lên (nên dùng bản LTS hiện hành).`;
}

/** Loads and runs the real program, unless Node is too old for it. */
export function withCurrentNode(load) {
  const problem = nodeProblem(process.versions.node);
  if (problem === undefined) return load();
  console.error(problem);
  process.exitCode = 1;
  return undefined;
}
