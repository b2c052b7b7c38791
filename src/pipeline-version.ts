/**
 * Names the stages and their data: a library of articles that other stages made is begun anew. The build puts a hash of
 * their sources here.
 */
export const pipelineVersion: string = process.env['SAHEL_BRIEF_PIPELINE'] ?? 'sources';
