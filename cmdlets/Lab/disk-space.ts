/** The system disk of each computer of the lab, in bytes: 127 GB, of which Windows takes its share. */
export const systemDisk = { size: 135_838_826_496, free: 118_111_600_640, serialNumber: '5A1C0E42' } as const;
