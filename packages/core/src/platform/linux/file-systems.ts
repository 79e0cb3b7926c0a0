// Types that answer from this machine's own memory or disks. Anything else may be served by another machine, or by
// a program (FUSE), and then statfs(2) can hang for ever.
const local = new Set(
  (
    'ext2 ext3 ext4 xfs btrfs f2fs zfs jfs reiserfs bcachefs erofs squashfs iso9660 udf vfat exfat ntfs ntfs3 hfsplus ' +
    'minix tmpfs ramfs devtmpfs overlay rootfs'
  ).split(' '),
);
const kernel = new Set(
  (
    'proc sysfs cgroup cgroup2 devpts mqueue hugetlbfs debugfs tracefs securityfs pstore bpf configfs binfmt_misc ' +
    'selinuxfs efivarfs fusectl nsfs pipefs sockfs rpc_pipefs'
  ).split(' '),
);
const network =
  /^(nfs4?|cifs|smb3|smbfs|ncpfs|9p|afs|ceph|glusterfs|lustre|gfs2?|ocfs2|virtiofs|beegfs|fuse\.(sshfs|s3fs|rclone|glusterfs|davfs2?|curlftpfs))$/;

/** Holds files of this machine. */
export function isLocal(fstype: string): boolean {
  return local.has(fstype);
}

export function isNetwork(fstype: string): boolean {
  return network.test(fstype);
}

/** Whether statfs(2) on it answers whatever happens elsewhere. */
export function neverHangs(fstype: string): boolean {
  return local.has(fstype) || kernel.has(fstype);
}
