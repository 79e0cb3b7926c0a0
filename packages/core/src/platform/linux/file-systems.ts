// Types that answer from this machine's own disks, memory or kernel. Anything else may be served by another machine or
// by a program (FUSE), or stand on such a one (overlay), and then statfs(2) can hang for ever.
const disks = setOf(
  'ext2 ext3 ext4 xfs btrfs f2fs zfs jfs reiserfs bcachefs nilfs2 erofs squashfs iso9660 udf vfat msdos exfat ntfs ' +
    'ntfs3 hfs hfsplus minix ubifs jffs2',
);
const memory = setOf('tmpfs ramfs devtmpfs rootfs hugetlbfs');
const kernel = setOf(
  'proc sysfs cgroup cgroup2 devpts mqueue debugfs tracefs securityfs pstore bpf configfs binfmt_misc selinuxfs ' +
    'smackfs efivarfs fusectl nsfs pipefs sockfs rpc_pipefs nfsd resctrl',
);
const network = setOf(
  'nfs nfs4 cifs smb3 smbfs ncpfs 9p afs auristorfs coda ceph glusterfs lustre gfs gfs2 gpfs ocfs2 orangefs pvfs2 ' +
    'beegfs virtiofs vboxsf davfs fuse.sshfs fuse.s3fs fuse.rclone fuse.glusterfs fuse.ceph-fuse fuse.davfs2 ' +
    'fuse.curlftpfs fuse.gcsfuse fuse.mount.nfs',
);

/** What is known of a file system from the table of mounts. */
interface Origin {
  fstype: string;
  device: string;
  mountpoint: string;
}

/** Holds files of this machine's disks. An overlay is a view of such files. */
export function isOnDisk({ fstype }: Origin): boolean {
  return disks.has(fstype) || fstype === 'overlay';
}

/** Served by another machine: by its type, or because it calls its source host:/folder or //host/share. */
export function isNetwork({ fstype, device }: Origin): boolean {
  return network.has(fstype) || (!answers(fstype) && /^(\/\/|[^/]+:)/.test(device));
}

/** Whether statfs(2) on it answers whatever happens elsewhere. What holds our own program we wait for in any case. */
export function neverHangs({ fstype, mountpoint }: Origin): boolean {
  return answers(fstype) || (fstype === 'overlay' && mountpoint === '/');
}

function answers(fstype: string): boolean {
  return disks.has(fstype) || memory.has(fstype) || kernel.has(fstype);
}

function setOf(words: string): Set<string> {
  return new Set(words.split(' '));
}
