<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FailureCodes</name>
    <message>
        <source>The secrets are not derived yet</source>
        <translation>秘密尚未派生</translation>
    </message>
    <message>
        <source>These labels carry secrets that key {detail} of a token derives.</source>
        <translation>这些标签带有由令牌密钥 {detail} 派生的秘密。</translation>
    </message>
    <message>
        <source>Open the token and derive them.</source>
        <translation>请打开令牌并派生它们。</translation>
    </message>
    <message>
        <source>No sample from this device</source>
        <translation>此设备没有提供样本</translation>
    </message>
    <message>
        <source>The device gives no random sample: {detail}.</source>
        <translation>设备没有给出随机样本：{detail}。</translation>
    </message>
    <message>
        <source>Take the sample before the device is provisioned or after its release; where it does not offer its noise source, read it out by the device&apos;s own tools and test the file.</source>
        <translation>请在设备配置之前或释放之后取样；如果设备不提供噪声源，请用设备自己的工具读出并测试该文件。</translation>
    </message>
    <message>
        <source>Nothing is answered</source>
        <translation>尚未回答</translation>
    </message>
    <message>
        <source>Nothing of the list {detail} is answered.</source>
        <translation>检查表 {detail} 尚未回答任何一项。</translation>
    </message>
    <message>
        <source>Answer at least one point, then record it.</source>
        <translation>请至少回答一项，然后再记录。</translation>
    </message>
    <message>
        <source>No such checklist</source>
        <translation>没有这个检查表</translation>
    </message>
    <message>
        <source>There is no checklist of that name; {detail}.</source>
        <translation>没有这个名称的检查表；{detail}。</translation>
    </message>
    <message>
        <source>Choose one of those that are named.</source>
        <translation>请选择列出的检查表之一。</translation>
        <source>The secret was drawn already</source>
        <translation>秘密已生成</translation>
    </message>
    <message>
        <source>Somebody drew this secret at the same moment: {detail}.</source>
        <translation>有人同时生成了此秘密：{detail}。</translation>
    </message>
    <message>
        <source>Ask for the file again; it gets the same values.</source>
        <translation>请再次请求该文件；其值相同。</translation>
    </message>
    <message>
        <source>The secret has not been handed out</source>
        <translation>秘密尚未交出</translation>
    </message>
    <message>
        <source>A secret of the label was not drawn yet, or its file never arrived: {detail}.</source>
        <translation>标签的秘密尚未生成，或其文件从未写出：{detail}。</translation>
    </message>
    <message>
        <source>Draw it first: Draw their secrets… under the batch, or imprint-cli label draw. Devices are flashed from that file, then labels can be printed.</source>
        <translation>请先生成：批次下的“生成其秘密…”，或 imprint-cli label draw。设备据此文件烧录，之后才能打印标签。</translation>
    </message>
    <message>
        <source>No printer is chosen</source>
        <translation>未选择打印机</translation>
    </message>
    <message>
        <source>Labels go to a printer that was named.</source>
        <translation>标签会送往指定的打印机。</translation>
    </message>
    <message>
        <source>Choose a printer under On the sheet, or export a file.</source>
        <translation>请在“在纸张上”选择打印机，或导出文件。</translation>
    </message>
    <message>
        <source>The secrets are sealed</source>
        <translation>秘密已密封</translation>
    </message>
    <message>
        <source>Secrets of these labels are sealed under the passphrase of the site.</source>
        <translation>这些标签的秘密用站点口令密封。</translation>
    </message>
    <message>
        <source>Open them with the passphrase of the site.</source>
        <translation>请用站点口令打开。</translation>
    </message>
    <message>
        <source>No such kind of file</source>
        <translation>没有这种文件</translation>
    </message>
    <message>
        <source>A file of labels is PDF, SVG, PNG or ZPL, and its ending says which: {detail}.</source>
        <translation>标签文件是 PDF、SVG、PNG 或 ZPL，由扩展名决定：{detail}。</translation>
    </message>
    <message>
        <source>Name the file with the ending of what it shall be.</source>
        <translation>请用所需文件类型的扩展名命名。</translation>
    </message>
    <message>
        <source>Too many labels at once</source>
        <translation>一次的标签太多</translation>
    </message>
    <message>
        <source>These are more than 20,000 labels, copies counted.</source>
        <translation>标签超过 20,000 张（含副本）。</translation>
    </message>
    <message>
        <source>Print them in several goes.</source>
        <translation>请分几次打印。</translation>
    </message>
    <message>
        <source>Others owned it in between?</source>
        <translation>期间归他人所有过？</translation>
    </message>
    <message>
        <source>The device&apos;s ownership counter is higher than this site&apos;s release explains: {detail}. Somebody else has owned it since.</source>
        <translation>设备的所有权计数高于本站点的释放所能解释的值：{detail}。此后有其他人拥有过它。</translation>
    </message>
    <message>
        <source>Confirm when you know where the device was; refuse when nobody should have had it.</source>
        <translation>如果知道设备去过哪里，请确认；如果不应有人持有过它，请拒绝。</translation>
    </message>
    <message>
        <source>An update by another owner is open</source>
        <translation>另一所有者的更新尚未结束</translation>
    </message>
    <message>
        <source>The device is in the middle of a key update that another owner began: {detail}.</source>
        <translation>设备正处于另一所有者开始的密钥更新之中：{detail}。</translation>
    </message>
    <message>
        <source>Confirm to give that update up and begin anew; refuse when the device may belong to somebody else.</source>
        <translation>确认即放弃该更新并重新开始；如果设备可能属于他人，请拒绝。</translation>
    </message>
    <message>
        <source>The label shows an old key</source>
        <translation>标签上是旧密钥</translation>
    </message>
    <message>
        <source>The delivered key is an earlier key of this very device: {detail}. It says which device this is; it does not verify it.</source>
        <translation>随货密钥是这台设备以前的密钥：{detail}。它说明这是哪台设备，但不能作为验证。</translation>
    </message>
    <message>
        <source>Compare device and label, then confirm. Print a new label for it.</source>
        <translation>比对设备与标签后确认，并为它打印新标签。</translation>
    </message>
    <message>
        <source>The device knows more than the registry</source>
        <translation>设备比登记库知道得多</translation>
    </message>
    <message>
        <source>The device belongs to this site with a certificate that the restored registry does not know: {detail}.</source>
        <translation>设备属于本站点，但其证书不在恢复后的登记库中：{detail}。</translation>
    </message>
    <message>
        <source>Confirm to release it and provision it anew, so that the registry knows it again.</source>
        <translation>确认即释放并重新配置它，使登记库重新认识它。</translation>
    </message>
    <message>
        <source>How was it released?</source>
        <translation>它是如何被释放的？</translation>
    </message>
    <message>
        <source>The device says that it was released, and this site did not do it: {detail}.</source>
        <translation>设备称自己已被释放，但并非由本站点释放：{detail}。</translation>
    </message>
    <message>
        <source>Say how: reset button, released by the seller, time-out. What you say goes on record.</source>
        <translation>请说明方式：复位按钮、卖方释放、超时。您的说明会记录在案。</translation>
    </message>
    <message>
        <source>Release this site&apos;s own device?</source>
        <translation>释放本站点自己的设备？</translation>
    </message>
    <message>
        <source>The device belongs to this site already: {detail}.</source>
        <translation>设备已属于本站点：{detail}。</translation>
    </message>
    <message>
        <source>Confirm to release it and provision it anew; refuse to leave it as it is.</source>
        <translation>确认即释放并重新配置；拒绝则保持原样。</translation>
    </message>
    <message>
        <source>Too many failed key updates</source>
        <translation>密钥更新失败次数过多</translation>
    </message>
    <message>
        <source>The device failed several times after secrets were revealed to it: {detail}.</source>
        <translation>在向设备揭示秘密之后，它多次失败：{detail}。</translation>
    </message>
    <message>
        <source>Check power and cable first. Confirm to let it try again; refuse and set it aside when it looks tampered with.</source>
        <translation>先检查电源和线缆。确认则允许再试；若看似被动过手脚，请拒绝并将其放到一边。</translation>
    </message>
    <message>
        <source>No key was delivered</source>
        <translation>没有随货密钥</translation>
    </message>
    <message>
        <source>No public key came with the order for this device: {detail}.</source>
        <translation>订单中没有这台设备的公钥：{detail}。</translation>
    </message>
    <message>
        <source>Compare serial and fingerprint with the device or its label, then confirm. Refuse when you cannot tell.</source>
        <translation>将序列号和指纹与设备或标签比对后确认。无法判断时请拒绝。</translation>
    </message>
    <message>
        <source>A certificate that the registry does not know</source>
        <translation>登记库不认识的证书</translation>
    </message>
    <message>
        <source>The device belongs to this site, but with a certificate that is not in the registry: {detail}.</source>
        <translation>设备属于本站点，但其证书不在登记库中：{detail}。</translation>
    </message>
    <message>
        <source>Find out whether another copy of this site&apos;s registry is in use. Confirm only when that is explained.</source>
        <translation>查清本站点登记库是否有另一份在使用中。只有查明后才确认。</translation>
    </message>
    <message>
        <source>An unknown update is open</source>
        <translation>有未知的更新尚未结束</translation>
    </message>
    <message>
        <source>The device is in the middle of a key update of this site that the registry does not know: {detail}.</source>
        <translation>设备正处于本站点的一次密钥更新中，但登记库不知道它：{detail}。</translation>
    </message>
    <message>
        <source>Confirm when the registry was restored from a backup, or another station of this site began it; refuse otherwise.</source>
        <translation>如果登记库是从备份恢复的，或由本站点的另一工位开始，请确认；否则请拒绝。</translation>
    </message>
    <message>
        <source>Audit entry changed</source>
        <translation>审计条目被更改</translation>
    </message>
    <message>
        <source>An entry of the audit trail is not what was recorded.</source>
        <translation>审计记录中有一条与当初记录的不符。</translation>
    </message>
    <message>
        <source>Keep a copy of the site as it is. Compare with the latest backup to see what was changed, and find out who could write to the folder.</source>
        <translation>按原样保留一份站点副本。与最近的备份比对查看更改了什么，并查明谁能写入该文件夹。</translation>
    </message>
    <message>
        <source>Not a signed head</source>
        <translation>不是签名的记录头</translation>
    </message>
    <message>
        <source>The text is not a signed head of an audit trail.</source>
        <translation>该文本不是审计记录的签名记录头。</translation>
    </message>
    <message>
        <source>Take the line from a batch report or a backup, whole and unchanged.</source>
        <translation>请从批次报告或备份中完整、原样地取出该行。</translation>
    </message>
    <message>
        <source>Signed head not genuine</source>
        <translation>签名的记录头不真实</translation>
    </message>
    <message>
        <source>A signed head of the audit trail was not signed by this site&apos;s CA key, or was changed.</source>
        <translation>审计记录的一个签名记录头不是由本站点的 CA 密钥签署，或已被更改。</translation>
    </message>
    <message>
        <source>Check that it is of this site; take it from the original report or backup.</source>
        <translation>检查它是否属于本站点；请从原始报告或备份中获取。</translation>
    </message>
    <message>
        <source>Audit entry removed</source>
        <translation>审计条目被删除</translation>
    </message>
    <message>
        <source>An entry of the audit trail is missing.</source>
        <translation>审计记录缺少一条。</translation>
    </message>
    <message>
        <source>Keep a copy of the site as it is. Compare with the latest backup to see what is missing, and find out who could write to the folder.</source>
        <translation>按原样保留一份站点副本。与最近的备份比对查看缺少什么，并查明谁能写入该文件夹。</translation>
    </message>
    <message>
        <source>Audit entries reordered</source>
        <translation>审计条目顺序被调换</translation>
    </message>
    <message>
        <source>Entries of the audit trail do not stand in the order they were recorded in.</source>
        <translation>审计记录的条目不是按记录时的顺序排列。</translation>
    </message>
    <message>
        <source>Keep a copy of the site as it is. Compare with the latest backup, and find out who could write to the folder.</source>
        <translation>按原样保留一份站点副本。与最近的备份比对，并查明谁能写入该文件夹。</translation>
    </message>
    <message>
        <source>Audit trail rewritten</source>
        <translation>审计记录被重写</translation>
    </message>
    <message>
        <source>The audit trail is consistent in itself but is not the one that was signed.</source>
        <translation>审计记录自身一致，但不是当初签名的那一份。</translation>
    </message>
    <message>
        <source>Wrong key to sign with</source>
        <translation>签名用的密钥不对</translation>
    </message>
    <message>
        <source>The key that should sign the audit trail is not this site&apos;s CA key.</source>
        <translation>用来签署审计记录的密钥不是本站点的 CA 密钥。</translation>
    </message>
    <message>
        <source>Open the CA key that belongs to this site.</source>
        <translation>请打开属于本站点的 CA 密钥。</translation>
    </message>
    <message>
        <source>The registry contradicts the trail</source>
        <translation>登记库与审计记录矛盾</translation>
    </message>
    <message>
        <source>The audit trail is whole, but the registry says something else than it tells: {detail}.</source>
        <translation>审计记录完整，但登记库所述与其不同：{detail}。</translation>
    </message>
    <message>
        <source>Believe the trail. Keep a copy of the site as it is, restore the latest backup beside it, and find out who could write to the folder.</source>
        <translation>请以审计记录为准。按原样保留一份站点副本，在旁边恢复最近的备份，并查明谁能写入该文件夹。</translation>
    </message>
    <message>
        <source>Audit trail cut off</source>
        <translation>审计记录被截断</translation>
    </message>
    <message>
        <source>The audit trail ends before an entry that was signed.</source>
        <translation>审计记录在一条已签名的条目之前就结束了。</translation>
    </message>
    <message>
        <source>If the site was restored from an older backup, this is what is missing since. Else keep a copy and find out who could write to the folder.</source>
        <translation>如果站点是从较旧的备份恢复的，缺少的就是此后的内容。否则请保留副本，并查明谁能写入该文件夹。</translation>
    </message>
    <message>
        <source>The backup is damaged</source>
        <translation>备份已损坏</translation>
    </message>
    <message>
        <source>The backup opened, but something in it is wrong: {detail}. Nothing was restored.</source>
        <translation>备份可以打开，但其中有错误：{detail}。未恢复任何内容。</translation>
    </message>
    <message>
        <source>Take another copy of the backup, or an earlier one.</source>
        <translation>请使用备份的另一份副本或更早的备份。</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>The backup was not written, because {detail} exists.</source>
        <translation>未写入备份，因为 {detail} 已存在。</translation>
    </message>
    <message>
        <source>Choose another name. An old backup is never overwritten.</source>
        <translation>请选择其他名称。旧备份绝不会被覆盖。</translation>
    </message>
    <message>
        <source>The backup is from a later version</source>
        <translation>备份来自更新的版本</translation>
    </message>
    <message>
        <source>A later version of this program made the backup ({detail}).</source>
        <translation>备份由本程序的更新版本制作（{detail}）。</translation>
    </message>
    <message>
        <source>Install that version, then restore.</source>
        <translation>请安装该版本后再恢复。</translation>
    </message>
    <message>
        <source>The backup does not open</source>
        <translation>备份无法打开</translation>
    </message>
    <message>
        <source>The backup cannot be opened: {detail}.</source>
        <translation>无法打开备份：{detail}。</translation>
    </message>
    <message>
        <source>Type the backup&apos;s passphrase again; it is not the one of the CA key. If it is right, the file is damaged: take another copy.</source>
        <translation>请重新输入备份的口令；它不是 CA 密钥的口令。如果口令正确，则文件已损坏：请换一份副本。</translation>
    </message>
    <message>
        <source>The passphrase is too short</source>
        <translation>口令太短</translation>
    </message>
    <message>
        <source>The backup was not written: {detail}.</source>
        <translation>未写入备份：{detail}。</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least 8 characters, better several words. Without it the backup can never be opened.</source>
        <translation>请选择至少 8 个字符的口令，最好是几个词。没有它，备份将永远无法打开。</translation>
    </message>
    <message>
        <source>The site is too large for one backup</source>
        <translation>站点过大，无法放入一个备份</translation>
    </message>
    <message>
        <source>A backup holds at most 1 GiB: {detail}.</source>
        <translation>一个备份最多 1 GiB：{detail}。</translation>
    </message>
    <message>
        <source>Copy the site&apos;s whole folder while no program is using it, to an encrypted disk.</source>
        <translation>在没有程序使用时，将站点的整个文件夹复制到加密磁盘。</translation>
    </message>
    <message>
        <source>Batch closed</source>
        <translation>批次已关闭</translation>
    </message>
    <message>
        <source>The batch was closed; its devices cannot be worked on in it any more.</source>
        <translation>批次已关闭，其中的设备不能再在此批次中处理。</translation>
    </message>
    <message>
        <source>Make a new batch for these devices.</source>
        <translation>请为这些设备新建批次。</translation>
    </message>
    <message>
        <source>Serial twice in the batch</source>
        <translation>批次中序列号重复</translation>
    </message>
    <message>
        <source>A serial stands in the batch, or in its list, more than once; nothing was imported.</source>
        <translation>某个序列号在批次或其列表中出现不止一次；未导入任何内容。</translation>
    </message>
    <message>
        <source>Remove the double line from the list and import it again.</source>
        <translation>从列表中删除重复行后重新导入。</translation>
    </message>
    <message>
        <source>Batch name taken</source>
        <translation>批次名称已被使用</translation>
    </message>
    <message>
        <source>A batch needs a name that no other batch of this site has.</source>
        <translation>批次名称不能与本站点的其他批次相同。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>A batch is running</source>
        <translation>有批次正在运行</translation>
    </message>
    <message>
        <source>One batch runs at a time: {detail}.</source>
        <translation>一次只能运行一个批次：{detail}。</translation>
    </message>
    <message>
        <source>Stop the batch that is running, or wait until it is done.</source>
        <translation>请停止正在运行的批次，或等待其完成。</translation>
    </message>
    <message>
        <source>No such batch</source>
        <translation>没有这个批次</translation>
    </message>
    <message>
        <source>There is no such batch: {detail}.</source>
        <translation>没有这个批次：{detail}。</translation>
    </message>
    <message>
        <source>See the names with imprint-cli batch list.</source>
        <translation>用 imprint-cli batch list 查看名称。</translation>
    </message>
    <message>
        <source>CA key file not accepted</source>
        <translation>不接受该 CA 密钥文件</translation>
    </message>
    <message>
        <source>The file is not a CA key as this program seals it: an encrypted PKCS#8 key on P-256 or P-384 under scrypt with N of 131072 or more.</source>
        <translation>该文件不是本程序密封的 CA 密钥：应为 P-256 或 P-384 上的加密 PKCS#8 密钥，scrypt 的 N 不小于 131072。</translation>
    </message>
    <message>
        <source>Choose the right file or restore it from the backup; a key that was sealed more weakly has to be sealed anew.</source>
        <translation>请选择正确的文件或从备份恢复；密封强度较低的密钥必须重新密封。</translation>
    </message>
    <message>
        <source>The CA key is in a token</source>
        <translation>CA 密钥在令牌中</translation>
    </message>
    <message>
        <source>This site&apos;s CA key is not in its folder: {detail}.</source>
        <translation>本站点的 CA 密钥不在其文件夹中：{detail}。</translation>
    </message>
    <message>
        <source>Plug the token in and use imprint-cli, which asks for its PIN.</source>
        <translation>请插入令牌并使用 imprint-cli，它会询问 PIN。</translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation>口令错误</translation>
    </message>
    <message>
        <source>The passphrase does not open the CA key.</source>
        <translation>该口令打不开 CA 密钥。</translation>
    </message>
    <message>
        <source>Type it again; mind the keyboard layout and caps lock. If the file is damaged, restore it from the backup.</source>
        <translation>请重新输入；注意键盘布局和大写锁定。如果文件损坏，请从备份恢复。</translation>
    </message>
    <message>
        <source>The CA key was not sealed: {detail}.</source>
        <translation>CA 密钥未密封：{detail}。</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least 8 characters, better several words.</source>
        <translation>请选择至少 8 个字符的口令，最好是几个词。</translation>
    </message>
    <message>
        <source>Malformed answer</source>
        <translation>应答格式错误</translation>
    </message>
    <message>
        <source>What was received is not CBOR in the form of the device protocol ({detail}): a damaged, foreign or hostile message.</source>
        <translation>收到的内容不是设备协议形式的 CBOR（{detail}）：消息已损坏、来自他处或带有恶意。</translation>
    </message>
    <message>
        <source>Try the device again. When it happens again, its firmware does not follow the protocol: tell the vendor.</source>
        <translation>请重试该设备。若再次发生，说明其固件不遵循协议：请告知制造商。</translation>
    </message>
    <message>
        <source>Answer incomplete</source>
        <translation>应答不完整</translation>
    </message>
    <message>
        <source>Something that the device protocol demands is missing from what was received: {detail}.</source>
        <translation>收到的内容缺少设备协议要求的部分：{detail}。</translation>
    </message>
    <message>
        <source>The device&apos;s firmware does not follow the protocol, or is older than this program expects: update it or tell the vendor.</source>
        <translation>设备固件不遵循协议，或比本程序预期的旧：请更新固件或告知制造商。</translation>
    </message>
    <message>
        <source>Answer too large</source>
        <translation>应答过大</translation>
    </message>
    <message>
        <source>What was received is larger than the 16 KiB that the device protocol allows ({detail}).</source>
        <translation>收到的内容超过设备协议允许的 16 KiB（{detail}）。</translation>
    </message>
    <message>
        <source>The device&apos;s firmware does not follow the protocol: tell the vendor.</source>
        <translation>设备固件不遵循协议：请告知制造商。</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>无法理解应答</translation>
    </message>
    <message>
        <source>A value that was received has not the type or size that the device protocol demands: {detail}.</source>
        <translation>收到的某个值的类型或大小不符合设备协议：{detail}。</translation>
    </message>
    <message>
        <source>The device&apos;s firmware does not follow the protocol: update it or tell the vendor.</source>
        <translation>设备固件不遵循协议：请更新固件或告知制造商。</translation>
    </message>
    <message>
        <source>Rights do not fit</source>
        <translation>权限放不下</translation>
    </message>
    <message>
        <source>The rights in the profile do not fit into a certificate: a row lacks service or function, a text is longer than 255 bytes, or there are more than 256 rows or 8 KiB.</source>
        <translation>配置中的权限放不进证书：某行缺少服务或功能、某段文字超过 255 字节，或超过 256 行或 8 KiB。</translation>
    </message>
    <message>
        <source>Correct the row of rights that the message names in the profile.</source>
        <translation>请在配置中更正消息所指的权限行。</translation>
    </message>
    <message>
        <source>Not a site&apos;s CA certificate</source>
        <translation>不是站点的 CA 证书</translation>
    </message>
    <message>
        <source>A certificate that should be a site&apos;s self-signed CA certificate is none, or its own signature is wrong.</source>
        <translation>应为站点自签名 CA 证书的证书并不是，或其自身签名有误。</translation>
    </message>
    <message>
        <source>Use the CA certificate of the site that owns the device.</source>
        <translation>请使用拥有该设备的站点的 CA 证书。</translation>
    </message>
    <message>
        <source>Certificate issued already</source>
        <translation>证书已签发</translation>
    </message>
    <message>
        <source>This key has a certificate already; a second one is never issued.</source>
        <translation>此密钥已有证书；绝不会签发第二张。</translation>
    </message>
    <message>
        <source>Resume the device that has it. If another process is at work, let it finish.</source>
        <translation>请继续处理持有它的设备。若有其他进程在工作，请等其完成。</translation>
    </message>
    <message>
        <source>CA certificate of another key</source>
        <translation>CA 证书属于另一密钥</translation>
    </message>
    <message>
        <source>The CA certificate does not belong to the key that would sign.</source>
        <translation>CA 证书与将要签名的密钥不对应。</translation>
    </message>
    <message>
        <source>Open the site with its own CA key, or restore both from the same backup.</source>
        <translation>请用站点自己的 CA 密钥打开，或从同一备份恢复两者。</translation>
    </message>
    <message>
        <source>Certificate for another key</source>
        <translation>证书对应另一密钥</translation>
    </message>
    <message>
        <source>The certificate and the key update do not name the same key; it was not kept.</source>
        <translation>证书与密钥更新所指的不是同一密钥；未予保存。</translation>
    </message>
    <message>
        <source>Resume the device; if it happens again, send the details to support.</source>
        <translation>请继续处理该设备；若再次发生，请将详情发给技术支持。</translation>
    </message>
    <message>
        <source>Name not allowed in a certificate</source>
        <translation>证书中不允许的名称</translation>
    </message>
    <message>
        <source>A name, serial, SAN or CRL address for a certificate is empty, longer than 64 characters, holds characters that are not allowed, or begins with urn:homeca:, which names the owner.</source>
        <translation>证书的名称、序列号、SAN 或 CRL 地址为空、超过 64 个字符、含有不允许的字符，或以指代所有者的 urn:homeca: 开头。</translation>
    </message>
    <message>
        <source>Correct the field that the message names, in the profile&apos;s certificate template or in the list of expected devices.</source>
        <translation>请在配置的证书模板或预期设备列表中更正消息所指的字段。</translation>
    </message>
    <message>
        <source>Not the owner&apos;s workbench</source>
        <translation>不是所有者的工作台</translation>
    </message>
    <message>
        <source>A certificate leads to the owner&apos;s CA but does not name this owner alone, so whoever shows it is not accepted as the HomeCA.</source>
        <translation>某证书可追溯到所有者的 CA，但并非只指名该所有者，因此出示者不被接受为 HomeCA。</translation>
    </message>
    <message>
        <source>Let the workbench make a new operational certificate for this site.</source>
        <translation>请让工作台为本站点生成新的运行证书。</translation>
    </message>
    <message>
        <source>The device stored another certificate</source>
        <translation>设备保存了另一张证书</translation>
    </message>
    <message>
        <source>The device did not keep the certificate that it was sent: {detail}.</source>
        <translation>设备没有保留发给它的证书：{detail}。</translation>
    </message>
    <message>
        <source>Run the device again; when it happens again, set it aside and report it.</source>
        <translation>请再次运行该设备；若再次发生，请将其放到一边并报告。</translation>
    </message>
    <message>
        <source>Not a certificate</source>
        <translation>不是证书</translation>
    </message>
    <message>
        <source>What should be one DER certificate is damaged, incomplete, larger than 64 KiB or has fields that RFC 5280 does not allow.</source>
        <translation>应为一张 DER 证书的内容已损坏、不完整、超过 64 KiB，或含有 RFC 5280 不允许的字段。</translation>
    </message>
    <message>
        <source>Read the certificate again from its source. When a device sent it, set the device aside and report it.</source>
        <translation>请从来源重新读取证书。若由设备发来，请将该设备放到一边并报告。</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>证书不受信任</translation>
    </message>
    <message>
        <source>The certificate does not lead to the trusted CA, has expired or is not valid yet, or is not meant for this purpose.</source>
        <translation>证书不能追溯到受信任的 CA、已过期或尚未生效，或不适用于此用途。</translation>
    </message>
    <message>
        <source>Check the computer&apos;s clock and which site the certificate belongs to; renew it when it has expired.</source>
        <translation>请检查计算机时钟以及证书属于哪个站点；如已过期请更新。</translation>
    </message>
    <message>
        <source>No such reason</source>
        <translation>没有这种原因</translation>
    </message>
    <message>
        <source>This is no reason code for a revocation.</source>
        <translation>这不是吊销的原因代码。</translation>
    </message>
    <message>
        <source>Use 0 unspecified, 1 key compromise, 3 affiliation changed, 4 superseded or 5 cessation of operation.</source>
        <translation>请使用 0 未说明、1 密钥泄露、3 隶属变更、4 被取代 或 5 停止使用。</translation>
    </message>
    <message>
        <source>Revoked already</source>
        <translation>已被吊销</translation>
    </message>
    <message>
        <source>The certificate was revoked or superseded before.</source>
        <translation>该证书此前已被吊销或取代。</translation>
    </message>
    <message>
        <source>Nothing; publish the latest revocation list if that has not been done.</source>
        <translation>无需处理；如尚未发布，请发布最新的吊销列表。</translation>
    </message>
    <message>
        <source>CA key signed wrongly</source>
        <translation>CA 密钥签名错误</translation>
    </message>
    <message>
        <source>What the CA key or the token signed does not verify with the CA&apos;s public key; nothing was issued.</source>
        <translation>CA 密钥或令牌的签名无法用 CA 公钥验证；未签发任何内容。</translation>
    </message>
    <message>
        <source>Try again. When it repeats, the token or the key file is damaged: restore the site from its backup.</source>
        <translation>请重试。若重复出现，说明令牌或密钥文件已损坏：请从备份恢复站点。</translation>
    </message>
    <message>
        <source>Its certificate was revoked meanwhile</source>
        <translation>其证书期间已被吊销</translation>
    </message>
    <message>
        <source>The certificate of the key update that was under way was revoked before the device had it in force: {detail}.</source>
        <translation>进行中的密钥更新的证书在设备启用之前已被吊销：{detail}。</translation>
    </message>
    <message>
        <source>When it was revoked by mistake, let the device begin again with device retry; it gets a new key and a new certificate.</source>
        <translation>若为误吊销，请用 device retry 让设备重新开始；它会获得新的密钥和证书。</translation>
    </message>
    <message>
        <source>Not issued by this site</source>
        <translation>不是本站点签发</translation>
    </message>
    <message>
        <source>This site&apos;s registry holds no record of this certificate: {detail}.</source>
        <translation>本站点的登记库没有此证书的记录：{detail}。</translation>
    </message>
    <message>
        <source>Do not trust it. If the registry was restored from an older backup, find out which device shows it and run that device again.</source>
        <translation>不要信任它。如果登记库是从较旧的备份恢复的，请查明哪台设备出示它，并再次运行该设备。</translation>
    </message>
    <message>
        <source>No such certificate</source>
        <translation>没有这张证书</translation>
    </message>
    <message>
        <source>The registry knows no certificate with this number.</source>
        <translation>登记库中没有此编号的证书。</translation>
    </message>
    <message>
        <source>Check the serial number; a certificate issued elsewhere is not in this registry.</source>
        <translation>请检查编号；在别处签发的证书不在此登记库中。</translation>
    </message>
    <message>
        <source>Validity not possible</source>
        <translation>有效期不可行</translation>
    </message>
    <message>
        <source>The validity of a certificate ends before it begins or lies outside the years 1950 to 9999.</source>
        <translation>证书有效期的结束早于开始，或超出 1950 至 9999 年。</translation>
    </message>
    <message>
        <source>Check the computer&apos;s clock and the validity in the profile.</source>
        <translation>请检查计算机时钟和配置中的有效期。</translation>
    </message>
    <message>
        <source>The certificate was taken back</source>
        <translation>证书已被收回</translation>
    </message>
    <message>
        <source>The certificate is no longer in force: {detail}.</source>
        <translation>该证书不再有效：{detail}。</translation>
    </message>
    <message>
        <source>Do not trust whoever shows it. A device that is still yours gets a new one in its next batch.</source>
        <translation>不要信任出示它的一方。仍属于您的设备会在下一批次中获得新证书。</translation>
    </message>
    <message>
        <source>No such radio channel</source>
        <translation>没有这个无线信道</translation>
    </message>
    <message>
        <source>There is no such radio or channel: {detail}.</source>
        <translation>没有这种无线或信道：{detail}。</translation>
    </message>
    <message>
        <source>Name wifi:1 to wifi:14, wifi5:36 to wifi5:177 (with /40, /80 or /160), zigbee:11 to zigbee:26, ble:37 to ble:39 or zwave:EU; imprint-cli channels lists all.</source>
        <translation>请写 wifi:1 至 wifi:14、wifi5:36 至 wifi5:177（可加 /40、/80 或 /160）、zigbee:11 至 zigbee:26、ble:37 至 ble:39 或 zwave:EU；imprint-cli channels 列出全部。</translation>
    </message>
    <message>
        <source>The program failed</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>Something went wrong inside the program: {detail}.</source>
        <translation>程序内部出错：{detail}。</translation>
    </message>
    <message>
        <source>Run the command again; nothing is lost. If it stays, report it with these words.</source>
        <translation>请再次运行命令；不会丢失任何内容。若仍如此，请附上这些文字报告。</translation>
    </message>
    <message>
        <source>Malformed block</source>
        <translation>分块格式错误</translation>
    </message>
    <message>
        <source>A part of a longer message is numbered or sized in a way that CoAP does not allow: {detail}.</source>
        <translation>较长消息的一部分编号或大小不符合 CoAP：{detail}。</translation>
    </message>
    <message>
        <source>The device&apos;s firmware does not follow RFC 7959: update it or tell the vendor.</source>
        <translation>设备固件不遵循 RFC 7959：请更新固件或告知制造商。</translation>
    </message>
    <message>
        <source>Not a CoAP message</source>
        <translation>不是 CoAP 消息</translation>
    </message>
    <message>
        <source>What was received is no CoAP message of version 1 ({detail}); it was ignored.</source>
        <translation>收到的不是版本 1 的 CoAP 消息（{detail}）；已忽略。</translation>
    </message>
    <message>
        <source>Check that the link leads to the device and that nothing else uses its port.</source>
        <translation>请检查链接是否指向该设备，且其端口未被他用。</translation>
    </message>
    <message>
        <source>Malformed CoAP message</source>
        <translation>CoAP 消息格式错误</translation>
    </message>
    <message>
        <source>What was received breaks the format of CoAP: {detail}.</source>
        <translation>收到的内容违反 CoAP 格式：{detail}。</translation>
    </message>
    <message>
        <source>Check the cable and the baud rate. When it happens again with another cable, tell the vendor of the device.</source>
        <translation>请检查线缆和波特率。换线后仍发生，请告知设备制造商。</translation>
    </message>
    <message>
        <source>Unexpected answer</source>
        <translation>意外的应答</translation>
    </message>
    <message>
        <source>The device answered in a way that does not belong to the request: {detail}.</source>
        <translation>设备的应答与请求不符：{detail}。</translation>
    </message>
    <message>
        <source>Try the device again. When it happens again, update its firmware or tell the vendor.</source>
        <translation>请重试该设备。若再次发生，请更新固件或告知制造商。</translation>
    </message>
    <message>
        <source>A field of the code is refused</source>
        <translation>代码的某个字段被拒绝</translation>
    </message>
    <message>
        <source>The code is refused: {detail}.</source>
        <translation>代码被拒绝：{detail}。</translation>
    </message>
    <message>
        <source>Correct the field: imprint-cli code formats shows what each code takes.</source>
        <translation>请更正该字段：imprint-cli code formats 显示每种代码接受的内容。</translation>
    </message>
    <message>
        <source>No such code</source>
        <translation>没有这种代码</translation>
    </message>
    <message>
        <source>The onboarding code is not known: {detail}.</source>
        <translation>未知的入网代码：{detail}。</translation>
    </message>
    <message>
        <source>Choose one of those that imprint-cli code formats shows.</source>
        <translation>请从 imprint-cli code formats 所列中选择。</translation>
    </message>
    <message>
        <source>Not a line of fields</source>
        <translation>不是字段行</translation>
    </message>
    <message>
        <source>The line is not one JSON object of fields: {detail}.</source>
        <translation>该行不是一个字段 JSON 对象：{detail}。</translation>
    </message>
    <message>
        <source>Write one object a line, each field once, as UTF-8.</source>
        <translation>每行写一个对象，每个字段一次，使用 UTF-8。</translation>
    </message>
    <message>
        <source>The code names no device</source>
        <translation>代码未指明设备</translation>
    </message>
    <message>
        <source>Codes of this kind carry no serial: {detail}.</source>
        <translation>此类代码不含序列号：{detail}。</translation>
    </message>
    <message>
        <source>Scan the serial or the public-key code of the device, or type its serial.</source>
        <translation>请扫描设备的序列号或公钥代码，或输入其序列号。</translation>
    </message>
    <message>
        <source>Not a code that can be read</source>
        <translation>无法读取的代码</translation>
    </message>
    <message>
        <source>The text is no valid code of its kind: {detail}.</source>
        <translation>该文本不是同类的有效代码：{detail}。</translation>
    </message>
    <message>
        <source>Scan or copy it again. When it was printed that way, the label is wrong: ask who made it.</source>
        <translation>请重新扫描或复制。若印刷如此，则标签有误：请询问制作者。</translation>
    </message>
    <message>
        <source>The code does not read back</source>
        <translation>代码无法回读</translation>
    </message>
    <message>
        <source>What was written does not mean what it should: {detail}.</source>
        <translation>写出的内容与应有的含义不符：{detail}。</translation>
    </message>
    <message>
        <source>Report this: no such code may leave the program.</source>
        <translation>请报告：这样的代码不得离开本程序。</translation>
    </message>
    <message>
        <source>Revocation list out of order</source>
        <translation>吊销列表顺序不对</translation>
    </message>
    <message>
        <source>The number of a revocation list was not taken before, or its list is kept already.</source>
        <translation>吊销列表的编号事先未取用，或其列表已保存。</translation>
    </message>
    <message>
        <source>Make the revocation list again.</source>
        <translation>请重新生成吊销列表。</translation>
    </message>
    <message>
        <source>Not a revocation list</source>
        <translation>不是吊销列表</translation>
    </message>
    <message>
        <source>What should be one DER revocation list is damaged, incomplete or has parts that this program does not understand.</source>
        <translation>应为一份 DER 吊销列表的内容已损坏、不完整，或含有本程序不理解的部分。</translation>
    </message>
    <message>
        <source>Get the list again from its source.</source>
        <translation>请从来源重新获取列表。</translation>
    </message>
    <message>
        <source>Revocation list not possible</source>
        <translation>无法生成吊销列表</translation>
    </message>
    <message>
        <source>A revocation list was asked for with a serial number that is none or stands twice, with times that do not follow each other, or with more than 32 MiB of entries.</source>
        <translation>所请求的吊销列表含无效或重复的序列号、时间先后不当，或条目超过 32 MiB。</translation>
    </message>
    <message>
        <source>Check the computer&apos;s clock. When that is right, report the message with its details.</source>
        <translation>请检查计算机时钟。若时钟正确，请连同详情一起报告。</translation>
    </message>
    <message>
        <source>Revocation list of another CA</source>
        <translation>另一 CA 的吊销列表</translation>
    </message>
    <message>
        <source>The revocation list does not carry the name and signature of this site&apos;s CA.</source>
        <translation>该吊销列表不带有本站点 CA 的名称和签名。</translation>
    </message>
    <message>
        <source>Use the list that this site issued, or issue a new one.</source>
        <translation>请使用本站点签发的列表，或签发新的列表。</translation>
    </message>
    <message>
        <source>The cryptographic library failed</source>
        <translation>密码库出错</translation>
    </message>
    <message>
        <source>OpenSSL could not carry out an operation for reasons of its own, usually too little memory.</source>
        <translation>OpenSSL 因自身原因无法执行操作，通常是内存不足。</translation>
    </message>
    <message>
        <source>Close other programs and try again; if it happens again, restart the computer and send the details to support.</source>
        <translation>请关闭其他程序后重试；若再次发生，请重启计算机并将详情发给技术支持。</translation>
    </message>
    <message>
        <source>The key does not fit the scheme</source>
        <translation>密钥与方案不符</translation>
    </message>
    <message>
        <source>The key cannot be used for this derivation: {detail}.</source>
        <translation>该密钥不能用于此派生：{detail}。</translation>
    </message>
    <message>
        <source>Choose another key or another scheme: AES schemes take AES keys, hkdf-sha256 takes a sealed secret.</source>
        <translation>请选择其他密钥或方案：AES 方案用 AES 密钥，hkdf-sha256 用密封的秘密。</translation>
    </message>
    <message>
        <source>The key is another one</source>
        <translation>是另一个密钥</translation>
    </message>
    <message>
        <source>The key check value does not agree: {detail}.</source>
        <translation>密钥校验值不一致：{detail}。</translation>
    </message>
    <message>
        <source>Nothing was derived. Find the token or the key that the product names; with another key no server would know the secrets.</source>
        <translation>未派生任何内容。请找到产品所指的令牌或密钥；用其他密钥的话，没有服务器会知道这些秘密。</translation>
    </message>
    <message>
        <source>A secret of that length is not possible</source>
        <translation>不可能有这种长度的秘密</translation>
    </message>
    <message>
        <source>The length does not fit: {detail}.</source>
        <translation>长度不合适：{detail}。</translation>
    </message>
    <message>
        <source>Leave the length out to get the scheme&apos;s own, or choose one that the scheme can give.</source>
        <translation>省略长度以使用方案自己的长度，或选择方案能给出的长度。</translation>
    </message>
    <message>
        <source>The derivation does not fit</source>
        <translation>派生不合适</translation>
    </message>
    <message>
        <source>The secrets cannot be derived like this: {detail}.</source>
        <translation>不能这样派生秘密：{detail}。</translation>
    </message>
    <message>
        <source>Choose a scheme of imprint-cli token derive --help, and only what that scheme uses.</source>
        <translation>请从 imprint-cli token derive --help 中选择方案，且只给出该方案使用的内容。</translation>
    </message>
    <message>
        <source>The serial cannot be one of this scheme</source>
        <translation>序列号不可能属于此方案</translation>
    </message>
    <message>
        <source>The serial is refused: {detail}.</source>
        <translation>序列号被拒绝：{detail}。</translation>
    </message>
    <message>
        <source>Compare it with the label. For AES DUKPT a serial is the initial key id, 16 hex digits.</source>
        <translation>请与标签比对。对 AES DUKPT 而言，序列号是初始密钥标识，16 位十六进制数字。</translation>
    </message>
    <message>
        <source>Wrong argument of a fault</source>
        <translation>故障参数有误</translation>
    </message>
    <message>
        <source>The fault does not take this argument.</source>
        <translation>该故障不接受此参数。</translation>
    </message>
    <message>
        <source>Run imprint-device --help for what each fault takes.</source>
        <translation>运行 imprint-device --help 查看每种故障接受的内容。</translation>
    </message>
    <message>
        <source>Unknown fault</source>
        <translation>未知的故障</translation>
    </message>
    <message>
        <source>The simulated device knows no fault of this name.</source>
        <translation>模拟设备不认识此名称的故障。</translation>
    </message>
    <message>
        <source>Run imprint-device --help for the list of faults.</source>
        <translation>运行 imprint-device --help 查看故障列表。</translation>
    </message>
    <message>
        <source>Port of the simulated device is taken</source>
        <translation>模拟设备的端口被占用</translation>
    </message>
    <message>
        <source>The simulated device could not listen on its network port.</source>
        <translation>模拟设备无法监听其网络端口。</translation>
    </message>
    <message>
        <source>End the program that uses the port, or choose others with --port-base.</source>
        <translation>请结束占用该端口的程序，或用 --port-base 选择其他端口。</translation>
    </message>
    <message>
        <source>The renewed certificate does not fit</source>
        <translation>更新的证书不合适</translation>
    </message>
    <message>
        <source>The simulated device refused the certificate that it was sent: {detail}.</source>
        <translation>模拟设备拒绝了发给它的证书：{detail}。</translation>
    </message>
    <message>
        <source>Look at the certificate with imprint-cli cert show, and send both to support: the workbench should not have issued it.</source>
        <translation>用 imprint-cli cert show 查看该证书，并将两者发给技术支持：工作台不应签发它。</translation>
    </message>
    <message>
        <source>The renewed certificate is not newer</source>
        <translation>更新的证书并不更新</translation>
    </message>
    <message>
        <source>Nothing is wrong with the device. A registry that was restored from a backup may be behind it; release it and provision it anew.</source>
        <translation>设备没有问题。从备份恢复的登记库可能落后于它；请释放并重新配置它。</translation>
    </message>
    <message>
        <source>Damaged state file</source>
        <translation>状态文件已损坏</translation>
    </message>
    <message>
        <source>The state file of a simulated device does not hold the record of one.</source>
        <translation>模拟设备的状态文件不含其记录。</translation>
    </message>
    <message>
        <source>Take the file out of the way; the simulated device then begins anew, with another key.</source>
        <translation>请移开该文件；模拟设备随后会用另一密钥重新开始。</translation>
    </message>
    <message>
        <source>Device given up</source>
        <translation>设备已放弃</translation>
    </message>
    <message>
        <source>The operator gave this device up in this batch.</source>
        <translation>操作员在此批次中放弃了这台设备。</translation>
    </message>
    <message>
        <source>To take it up after all, use device retry.</source>
        <translation>如仍要处理它，请使用 device retry。</translation>
    </message>
    <message>
        <source>An unexpected answer</source>
        <translation>意外的应答</translation>
    </message>
    <message>
        <source>The device gave an answer that the protocol does not know: {detail}.</source>
        <translation>设备给出了协议中没有的应答：{detail}。</translation>
    </message>
    <message>
        <source>Try again. When it happens again, update the device&apos;s firmware or tell the vendor.</source>
        <translation>请重试。若再次发生，请更新设备固件或告知制造商。</translation>
    </message>
    <message>
        <source>The device does not know an option</source>
        <translation>设备不认识某个选项</translation>
    </message>
    <message>
        <source>The device refused the request because of an option in it: {detail}.</source>
        <translation>设备因请求中的一个选项而拒绝：{detail}。</translation>
    </message>
    <message>
        <source>Update the device&apos;s firmware or tell the vendor.</source>
        <translation>请更新设备固件或告知制造商。</translation>
    </message>
    <message>
        <source>The device did not understand</source>
        <translation>设备没有理解</translation>
    </message>
    <message>
        <source>The device refused the request as malformed: {detail}.</source>
        <translation>设备认为请求格式错误而拒绝：{detail}。</translation>
    </message>
    <message>
        <source>The device refused the certificate</source>
        <translation>设备拒绝了证书</translation>
    </message>
    <message>
        <source>The device does not accept the certificate it was sent: {detail}.</source>
        <translation>设备不接受发给它的证书：{detail}。</translation>
    </message>
    <message>
        <source>Check the clocks of device and computer and that the right site is open, then retry.</source>
        <translation>请检查设备和计算机的时钟以及打开的站点是否正确，然后重试。</translation>
    </message>
    <message>
        <source>Another device on this line</source>
        <translation>此线路上是另一台设备</translation>
    </message>
    <message>
        <source>The device that answers is not the one that the run began with: {detail}.</source>
        <translation>应答的设备不是运行开始时的那台：{detail}。</translation>
    </message>
    <message>
        <source>Plug the first device in again, or let the new one begin its own run.</source>
        <translation>请重新插上第一台设备，或让新设备开始自己的运行。</translation>
    </message>
    <message>
        <source>Committed in another ownership</source>
        <translation>在另一所有权期内确认</translation>
    </message>
    <message>
        <source>The device confirmed its new key for another ownership counter than the one it was told: {detail}.</source>
        <translation>设备为其新密钥确认的所有权计数与告知的不同：{detail}。</translation>
    </message>
    <message>
        <source>Set it aside and tell its vendor; it does not keep its own count.</source>
        <translation>请将其放到一边并告知制造商；它没有保持自己的计数。</translation>
    </message>
    <message>
        <source>The commitment did not fit</source>
        <translation>承诺不符</translation>
    </message>
    <message>
        <source>The device says that what was revealed is not what was committed to: {detail}.</source>
        <translation>设备称揭示的内容与承诺的不符：{detail}。</translation>
    </message>
    <message>
        <source>Retry; the key update begins anew. When it happens again, set the device aside and report it.</source>
        <translation>请重试；密钥更新将重新开始。若再次发生，请将设备放到一边并报告。</translation>
    </message>
    <message>
        <source>Not in this state</source>
        <translation>此状态下不可行</translation>
    </message>
    <message>
        <source>The device cannot do this in its present state: {detail}.</source>
        <translation>设备在当前状态下不能这样做：{detail}。</translation>
    </message>
    <message>
        <source>Retry: the workbench looks again where the device stands.</source>
        <translation>请重试：工作台会重新查看设备所处的状态。</translation>
    </message>
    <message>
        <source>Device done</source>
        <translation>设备已完成</translation>
    </message>
    <message>
        <source>The device has been provisioned in this batch already.</source>
        <translation>该设备已在此批次中配置完成。</translation>
    </message>
    <message>
        <source>Nothing; to provision it again, put it into a new batch.</source>
        <translation>无需处理；要重新配置，请放入新批次。</translation>
    </message>
    <message>
        <source>The ownership counter does not fit</source>
        <translation>所有权计数不符</translation>
    </message>
    <message>
        <source>The device shows an ownership counter that this site knows it has left behind: {detail}.</source>
        <translation>设备显示的所有权计数是本站点已知它早已越过的：{detail}。</translation>
    </message>
    <message>
        <source>Set it aside: its memory was set back, or it is a copy of another device.</source>
        <translation>请将其放到一边：其存储被回退，或它是另一台设备的副本。</translation>
    </message>
    <message>
        <source>The device refused this owner</source>
        <translation>设备拒绝了此所有者</translation>
    </message>
    <message>
        <source>The device does not accept this site as its owner: {detail}.</source>
        <translation>设备不接受本站点为其所有者：{detail}。</translation>
    </message>
    <message>
        <source>Check that the right site is open. A device of another owner must be released by that owner.</source>
        <translation>请检查打开的站点是否正确。属于其他所有者的设备必须由其释放。</translation>
    </message>
    <message>
        <source>It belongs to another owner</source>
        <translation>它属于另一所有者</translation>
    </message>
    <message>
        <source>The device has another owner: {detail}.</source>
        <translation>设备另有所有者：{detail}。</translation>
    </message>
    <message>
        <source>Have that owner release it, or use its reset button if it has one.</source>
        <translation>请由该所有者释放它，或使用其复位按钮（如有）。</translation>
    </message>
    <message>
        <source>Another owner is at work</source>
        <translation>另一所有者正在处理</translation>
    </message>
    <message>
        <source>The device is in an update by another owner: {detail}.</source>
        <translation>设备正处于另一所有者的更新中：{detail}。</translation>
    </message>
    <message>
        <source>Let that owner finish or give it up; the device&apos;s reset button may help.</source>
        <translation>请让该所有者完成或放弃；设备的复位按钮或许有用。</translation>
    </message>
    <message>
        <source>The device does not know the format</source>
        <translation>设备不认识该格式</translation>
    </message>
    <message>
        <source>The device refused the format of the request: {detail}.</source>
        <translation>设备拒绝了请求的格式：{detail}。</translation>
    </message>
    <message>
        <source>A part got lost</source>
        <translation>有一部分丢失</translation>
    </message>
    <message>
        <source>The device missed a part of a longer message: {detail}.</source>
        <translation>设备缺少较长消息的一部分：{detail}。</translation>
    </message>
    <message>
        <source>Retry. Check the cable or the reception when it happens often.</source>
        <translation>请重试。若经常发生，请检查线缆或信号。</translation>
    </message>
    <message>
        <source>The device failed</source>
        <translation>设备出错</translation>
    </message>
    <message>
        <source>The device reported a failure of its own: {detail}.</source>
        <translation>设备报告了自身故障：{detail}。</translation>
    </message>
    <message>
        <source>Switch it off and on, then retry. When it happens again, set it aside.</source>
        <translation>请关闭再打开后重试。若再次发生，请将其放到一边。</translation>
    </message>
    <message>
        <source>The device cannot do that</source>
        <translation>设备做不到</translation>
    </message>
    <message>
        <source>The device does not know this kind of request: {detail}.</source>
        <translation>设备不认识此类请求：{detail}。</translation>
    </message>
    <message>
        <source>No randomness yet</source>
        <translation>随机性尚不足</translation>
    </message>
    <message>
        <source>The device has not gathered enough randomness to make a key: {detail}.</source>
        <translation>设备尚未收集到足以生成密钥的随机性：{detail}。</translation>
    </message>
    <message>
        <source>Leave it switched on for a while; the workbench tries again.</source>
        <translation>请让它通电一会儿；工作台会再试。</translation>
    </message>
    <message>
        <source>No share of its own</source>
        <translation>没有自己的份额</translation>
    </message>
    <message>
        <source>The profile demands that the device puts its own randomness into its new key, and this one cannot: {detail}.</source>
        <translation>配置要求设备将自身随机性放入新密钥，而它做不到：{detail}。</translation>
    </message>
    <message>
        <source>Use a newer firmware, or another profile if the weaker update is acceptable.</source>
        <translation>请使用更新的固件；若可接受较弱的更新，也可换用其他配置。</translation>
    </message>
    <message>
        <source>The device lacks this function</source>
        <translation>设备缺少此功能</translation>
    </message>
    <message>
        <source>The device does not know what it was asked for: {detail}.</source>
        <translation>设备不认识所询问的内容：{detail}。</translation>
    </message>
    <message>
        <source>Check that it is a device for this program, and update its firmware.</source>
        <translation>请检查它是否为适用于本程序的设备，并更新其固件。</translation>
    </message>
    <message>
        <source>Device failed before</source>
        <translation>设备此前已失败</translation>
    </message>
    <message>
        <source>The device failed in this batch and is not tried again by itself.</source>
        <translation>该设备在此批次中已失败，不会自动重试。</translation>
    </message>
    <message>
        <source>See why it failed; then let it be tried again with device retry.</source>
        <translation>查看失败原因，然后用 device retry 再试。</translation>
    </message>
    <message>
        <source>The device refused the message</source>
        <translation>设备拒绝了消息</translation>
    </message>
    <message>
        <source>The device rejected a request without saying why: {detail}. It may have just been started again.</source>
        <translation>设备拒绝了请求而未说明原因：{detail}。它可能刚刚重启。</translation>
    </message>
    <message>
        <source>Retry. When it happens again, switch the device off and on, and update its firmware.</source>
        <translation>请重试。若再次发生，请关闭再打开设备，并更新固件。</translation>
    </message>
    <message>
        <source>Wrong size of a random sample</source>
        <translation>随机样本大小有误</translation>
    </message>
    <message>
        <source>The sample was not asked for: {detail}.</source>
        <translation>未请求样本：{detail}。</translation>
    </message>
    <message>
        <source>Ask for 1 to 131072 bytes.</source>
        <translation>请请求 1 到 131072 字节。</translation>
    </message>
    <message>
        <source>Not a serial</source>
        <translation>不是序列号</translation>
    </message>
    <message>
        <source>A serial has 1 to 64 printable ASCII characters without a space at its ends.</source>
        <translation>序列号为 1 到 64 个可打印 ASCII 字符，首尾无空格。</translation>
    </message>
    <message>
        <source>Read the serial from the label again; a device that tells another one is faulty or not genuine.</source>
        <translation>请重新读取标签上的序列号；报出不同序列号的设备有故障或并非正品。</translation>
    </message>
    <message>
        <source>The device does not answer</source>
        <translation>设备没有应答</translation>
    </message>
    <message>
        <source>The device gave no answer in time: {detail}.</source>
        <translation>设备未及时应答：{detail}。</translation>
    </message>
    <message>
        <source>Check power and cable, press the device&apos;s reset button, then retry. On serial check the baud rate of the profile.</source>
        <translation>请检查电源和线缆，按设备的复位按钮后重试。串口请检查配置的波特率。</translation>
    </message>
    <message>
        <source>Device in other hands</source>
        <translation>设备在他人手中</translation>
    </message>
    <message>
        <source>Another run, perhaps of another process, works on this device; this one leaves it alone.</source>
        <translation>另一运行（可能属于其他进程）正在处理此设备；本运行不予打扰。</translation>
    </message>
    <message>
        <source>Wait until the other run has ended; if that program is gone, its hold ends by itself shortly.</source>
        <translation>请等待另一运行结束；若该程序已不在，其占用不久会自行结束。</translation>
    </message>
    <message>
        <source>Too large for the device</source>
        <translation>对设备而言过大</translation>
    </message>
    <message>
        <source>The device cannot take a message of this size: {detail}.</source>
        <translation>设备无法接收这么大的消息：{detail}。</translation>
    </message>
    <message>
        <source>Use a profile with fewer rights and shorter names, or update the device&apos;s firmware.</source>
        <translation>请使用权限更少、名称更短的配置，或更新设备固件。</translation>
    </message>
    <message>
        <source>Too many attempts</source>
        <translation>尝试次数过多</translation>
    </message>
    <message>
        <source>The device asks to be left alone for a while: {detail}.</source>
        <translation>设备请求暂时不要打扰：{detail}。</translation>
    </message>
    <message>
        <source>Wait; the workbench tries again.</source>
        <translation>请等待；工作台会再试。</translation>
    </message>
    <message>
        <source>The device refused the signature</source>
        <translation>设备拒绝了签名</translation>
    </message>
    <message>
        <source>The device does not accept what the CA key signed: {detail}.</source>
        <translation>设备不接受 CA 密钥的签名：{detail}。</translation>
    </message>
    <message>
        <source>Device not expected</source>
        <translation>非预期的设备</translation>
    </message>
    <message>
        <source>The device is not in this batch, and the batch takes only what is expected.</source>
        <translation>该设备不在此批次中，而此批次只接受预期的设备。</translation>
    </message>
    <message>
        <source>Check the serial; add the device to the batch, or make a batch that takes what comes.</source>
        <translation>请检查序列号；将设备加入批次，或新建一个来者不拒的批次。</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>没有这台设备</translation>
    </message>
    <message>
        <source>The registry knows no such device: {detail}.</source>
        <translation>登记库中没有这台设备：{detail}。</translation>
    </message>
    <message>
        <source>Check the serial; imprint-cli device list shows all of them.</source>
        <translation>请检查序列号；imprint-cli device list 显示全部。</translation>
    </message>
    <message>
        <source>Program incomplete</source>
        <translation>程序不完整</translation>
    </message>
    <message>
        <source>The catalogue of known failures cannot be read: {detail}.</source>
        <translation>已知故障目录无法读取：{detail}。</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>请重新安装程序。</translation>
    </message>
    <message>
        <source>A file of that name exists: {detail}.</source>
        <translation>已有同名文件：{detail}。</translation>
    </message>
    <message>
        <source>Choose another name; nothing is written over.</source>
        <translation>请选择其他名称；不会覆盖任何内容。</translation>
    </message>
    <message>
        <source>The file could not be read or written</source>
        <translation>文件无法读取或写入</translation>
    </message>
    <message>
        <source>The system refused to read or write: {detail}.</source>
        <translation>系统拒绝读取或写入：{detail}。</translation>
    </message>
    <message>
        <source>Check the disk and its cable, then try again; with a network drive, check the connection.</source>
        <translation>请检查磁盘及其线缆后重试；若为网络驱动器，请检查连接。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>The file could not be written because the disk is full: {detail}. What was there before is unchanged.</source>
        <translation>磁盘已满，文件无法写入：{detail}。原有内容未变。</translation>
    </message>
    <message>
        <source>Free some space on that disk, then try again.</source>
        <translation>请在该磁盘上腾出空间后重试。</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>找不到文件</translation>
    </message>
    <message>
        <source>The file is not there: {detail}.</source>
        <translation>文件不存在：{detail}。</translation>
    </message>
    <message>
        <source>Check the name and the place; a stick or a network drive may not be connected.</source>
        <translation>请检查名称和位置；U 盘或网络驱动器可能未连接。</translation>
    </message>
    <message>
        <source>No right to the file</source>
        <translation>没有文件权限</translation>
    </message>
    <message>
        <source>This account may not read or write the file: {detail}.</source>
        <translation>此帐户不得读取或写入该文件：{detail}。</translation>
    </message>
    <message>
        <source>Choose another place, or have the folder&apos;s owner give this account the right to it.</source>
        <translation>请选择其他位置，或让文件夹所有者授予此帐户权限。</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>The file is larger than anything of this kind can be: {detail}.</source>
        <translation>该文件超过此类文件可能的大小：{detail}。</translation>
    </message>
    <message>
        <source>Check that the right file was chosen.</source>
        <translation>请检查是否选对了文件。</translation>
    </message>
    <message>
        <source>Options do not fit together</source>
        <translation>选项相互冲突</translation>
    </message>
    <message>
        <source>The simulated devices cannot be started with these options.</source>
        <translation>无法用这些选项启动模拟设备。</translation>
    </message>
    <message>
        <source>Run imprint-device --help and correct the option that is named.</source>
        <translation>运行 imprint-device --help 并更正所指的选项。</translation>
    </message>
    <message>
        <source>The token is busy</source>
        <translation>令牌忙</translation>
    </message>
    <message>
        <source>Another program or another part of this one uses the token: {detail}.</source>
        <translation>另一程序或本程序的另一部分正在使用令牌：{detail}。</translation>
    </message>
    <message>
        <source>Wait or close the other program, then try again.</source>
        <translation>请等待或关闭另一程序后重试。</translation>
    </message>
    <message>
        <source>Cancelled at the token</source>
        <translation>在令牌上取消</translation>
    </message>
    <message>
        <source>The token or its PIN pad cancelled: {detail}.</source>
        <translation>令牌或其密码键盘已取消：{detail}。</translation>
    </message>
    <message>
        <source>Try again when you are ready.</source>
        <translation>准备好后请重试。</translation>
    </message>
    <message>
        <source>The token gave no usable answer</source>
        <translation>令牌没有给出可用的应答</translation>
    </message>
    <message>
        <source>The token&apos;s answer is of no use: {detail}.</source>
        <translation>令牌的应答无法使用：{detail}。</translation>
    </message>
    <message>
        <source>Try again. If it stays so, unplug the token, plug it in again and look with imprint-cli token info.</source>
        <translation>请重试。若仍如此，请拔下并重新插入令牌，用 imprint-cli token info 查看。</translation>
    </message>
    <message>
        <source>The token is full</source>
        <translation>令牌已满</translation>
    </message>
    <message>
        <source>The token has no room: {detail}.</source>
        <translation>令牌没有空间：{detail}。</translation>
    </message>
    <message>
        <source>Remove what is no longer needed with the tool of the token&apos;s maker, or take another token.</source>
        <translation>请用令牌厂商的工具删除不再需要的内容，或换一个令牌。</translation>
    </message>
    <message>
        <source>The token is gone</source>
        <translation>令牌已断开</translation>
    </message>
    <message>
        <source>The token was unplugged or its session ended: {detail}.</source>
        <translation>令牌被拔出或其会话已结束：{detail}。</translation>
    </message>
    <message>
        <source>Plug the same token in again; a batch goes on at the serial it was at.</source>
        <translation>请重新插入同一令牌；批次会从原来的序列号继续。</translation>
    </message>
    <message>
        <source>The token takes no key from outside</source>
        <translation>令牌不接受外部密钥</translation>
    </message>
    <message>
        <source>The module does not import AES keys: {detail}.</source>
        <translation>该模块不导入 AES 密钥：{detail}。</translation>
    </message>
    <message>
        <source>Use the DKEK way: imprint-cli token import --help lists its steps; or make the key in the token.</source>
        <translation>请使用 DKEK 方式：imprint-cli token import --help 列出步骤；或在令牌中生成密钥。</translation>
    </message>
    <message>
        <source>The key is of no use here</source>
        <translation>该密钥在此不可用</translation>
    </message>
    <message>
        <source>The key cannot be a CA key: {detail}.</source>
        <translation>该密钥不能作为 CA 密钥：{detail}。</translation>
    </message>
    <message>
        <source>Use an EC key on P-256 or P-384, with its public key or certificate in the token.</source>
        <translation>请使用 P-256 或 P-384 上的 EC 密钥，且其公钥或证书在令牌中。</translation>
    </message>
    <message>
        <source>The name is taken</source>
        <translation>名称已被使用</translation>
    </message>
    <message>
        <source>The token holds an object of that name already: {detail}.</source>
        <translation>令牌中已有同名对象：{detail}。</translation>
    </message>
    <message>
        <source>Choose another label; what is there is never touched.</source>
        <translation>请选择其他标签；已有内容绝不会被改动。</translation>
    </message>
    <message>
        <source>The key is not there</source>
        <translation>密钥不存在</translation>
    </message>
    <message>
        <source>The token shows no {detail}.</source>
        <translation>令牌未显示 {detail}。</translation>
    </message>
    <message>
        <source>Look with imprint-cli token keys; most keys are seen only with the PIN.</source>
        <translation>请用 imprint-cli token keys 查看；多数密钥只有输入 PIN 后才可见。</translation>
    </message>
    <message>
        <source>Several keys have that name</source>
        <translation>有多个同名密钥</translation>
    </message>
    <message>
        <source>The token holds {detail}.</source>
        <translation>令牌中有 {detail}。</translation>
    </message>
    <message>
        <source>Give the right one a name of its own with the tool of the token&apos;s maker: a guess would make wrong secrets.</source>
        <translation>请用令牌厂商的工具为正确的密钥单独命名：猜测会产生错误的秘密。</translation>
    </message>
    <message>
        <source>The token wants its PIN again</source>
        <translation>令牌要求再次输入 PIN</translation>
    </message>
    <message>
        <source>The token is no longer logged in: {detail}.</source>
        <translation>令牌不再处于登录状态：{detail}。</translation>
    </message>
    <message>
        <source>Type the PIN again; another program may have used the token.</source>
        <translation>请重新输入 PIN；可能有其他程序使用过令牌。</translation>
    </message>
    <message>
        <source>The token or its module cannot do this</source>
        <translation>令牌或其模块做不到</translation>
    </message>
    <message>
        <source>The module refuses the operation for this key: {detail}.</source>
        <translation>该模块拒绝对此密钥执行该操作：{detail}。</translation>
    </message>
    <message>
        <source>imprint-cli token keys shows what each key can do with this module. Another module for the same token may do more.</source>
        <translation>imprint-cli token keys 显示每个密钥在此模块下的能力。同一令牌的其他模块可能支持更多。</translation>
    </message>
    <message>
        <source>The module cannot be used</source>
        <translation>模块无法使用</translation>
    </message>
    <message>
        <source>The PKCS#11 module does not load: {detail}.</source>
        <translation>无法加载 PKCS#11 模块：{detail}。</translation>
    </message>
    <message>
        <source>Name the module of your token with --module FILE; imprint-cli token list shows which ones are installed.</source>
        <translation>请用 --module 文件 指定令牌的模块；imprint-cli token list 显示已安装的模块。</translation>
    </message>
    <message>
        <source>This module cannot see AES keys</source>
        <translation>此模块看不到 AES 密钥</translation>
    </message>
    <message>
        <source>The module shows no AES key of any card: {detail}.</source>
        <translation>该模块不显示任何卡的 AES 密钥：{detail}。</translation>
    </message>
    <message>
        <source>Choose the SmartCard-HSM module for the same token with --module (libsc-hsm-pkcs11).</source>
        <translation>请用 --module 为同一令牌选择 SmartCard-HSM 模块（libsc-hsm-pkcs11）。</translation>
    </message>
    <message>
        <source>No token is plugged in</source>
        <translation>未插入令牌</translation>
    </message>
    <message>
        <source>The module sees no token: {detail}.</source>
        <translation>该模块看不到令牌：{detail}。</translation>
    </message>
    <message>
        <source>Plug the token in. If it is, its system service (pcscd) may not run, or another program (gpg&apos;s scdaemon) may hold it.</source>
        <translation>请插入令牌。若已插入，可能其系统服务（pcscd）未运行，或被其他程序（gpg 的 scdaemon）占用。</translation>
    </message>
    <message>
        <source>Only one try is left</source>
        <translation>只剩一次尝试</translation>
    </message>
    <message>
        <source>The token {detail} takes one more PIN; after a wrong one it is locked.</source>
        <translation>令牌 {detail} 还能接受一次 PIN；输错即锁定。</translation>
    </message>
    <message>
        <source>If you are sure of the PIN, say so with --final-try; else unlock the token first with its SO-PIN.</source>
        <translation>如确定 PIN 无误，请用 --final-try 说明；否则先用 SO-PIN 解锁令牌。</translation>
    </message>
    <message>
        <source>A PIN of that length is not possible</source>
        <translation>不可能有这种长度的 PIN</translation>
    </message>
    <message>
        <source>The PIN was not sent, because its length cannot be right: {detail}.</source>
        <translation>未发送 PIN，因为其长度不可能正确：{detail}。</translation>
    </message>
    <message>
        <source>Type it again; no try was used.</source>
        <translation>请重新输入；没有消耗尝试次数。</translation>
    </message>
    <message>
        <source>The PIN is locked</source>
        <translation>PIN 已锁定</translation>
    </message>
    <message>
        <source>The token takes no PIN any more: {detail}.</source>
        <translation>令牌不再接受 PIN：{detail}。</translation>
    </message>
    <message>
        <source>Unlock it with the SO-PIN and the tool of its maker (sc-hsm-tool, pkcs11-tool); no PIN was sent.</source>
        <translation>请用 SO-PIN 和厂商工具（sc-hsm-tool、pkcs11-tool）解锁；未发送任何 PIN。</translation>
    </message>
    <message>
        <source>Nobody to ask for the PIN</source>
        <translation>无人可询问 PIN</translation>
    </message>
    <message>
        <source>The PIN is needed, and there is no terminal to type it at: {detail}.</source>
        <translation>需要 PIN，但没有可供输入的终端：{detail}。</translation>
    </message>
    <message>
        <source>Give it with --pin-file FILE or --pin-fd N.</source>
        <translation>请用 --pin-file 文件 或 --pin-fd N 提供。</translation>
    </message>
    <message>
        <source>The token has no PIN yet</source>
        <translation>令牌尚无 PIN</translation>
    </message>
    <message>
        <source>The token is not ready: {detail}.</source>
        <translation>令牌尚未就绪：{detail}。</translation>
    </message>
    <message>
        <source>Set the user PIN with the tool of the token&apos;s maker first.</source>
        <translation>请先用令牌厂商的工具设置用户 PIN。</translation>
    </message>
    <message>
        <source>The PIN is wrong</source>
        <translation>PIN 错误</translation>
    </message>
    <message>
        <source>The token refused the PIN: {detail}. One try is used up.</source>
        <translation>令牌拒绝了 PIN：{detail}。已用掉一次尝试。</translation>
    </message>
    <message>
        <source>Be sure of the PIN before the next try; the token locks after a few wrong ones.</source>
        <translation>再次尝试前请确认 PIN；输错几次后令牌会锁定。</translation>
    </message>
    <message>
        <source>The token is read-only</source>
        <translation>令牌为只读</translation>
    </message>
    <message>
        <source>The token or session does not allow changes: {detail}.</source>
        <translation>令牌或会话不允许更改：{detail}。</translation>
    </message>
    <message>
        <source>Take off the write protection, or use the token only to sign and derive.</source>
        <translation>请取消写保护，或仅将令牌用于签名和派生。</translation>
    </message>
    <message>
        <source>The token refuses the object</source>
        <translation>令牌拒绝该对象</translation>
    </message>
    <message>
        <source>The token does not take an object like this: {detail}.</source>
        <translation>令牌不接受这样的对象：{detail}。</translation>
    </message>
    <message>
        <source>Its maker&apos;s documentation says what it can hold; nothing was changed.</source>
        <translation>其厂商文档说明可存放的内容；未作任何更改。</translation>
    </message>
    <message>
        <source>Another program reset the token</source>
        <translation>其他程序重置了令牌</translation>
    </message>
    <message>
        <source>The token is there, but another program has reset it: {detail}.</source>
        <translation>令牌仍在，但被其他程序重置：{detail}。</translation>
    </message>
    <message>
        <source>Close the other program and type the PIN again; nothing was lost.</source>
        <translation>请关闭该程序并重新输入 PIN；没有丢失任何内容。</translation>
    </message>
    <message>
        <source>The card service does not answer</source>
        <translation>智能卡服务没有应答</translation>
    </message>
    <message>
        <source>The system&apos;s service for smart cards does not answer: {detail}.</source>
        <translation>系统的智能卡服务没有应答：{detail}。</translation>
    </message>
    <message>
        <source>Start it again (systemctl restart pcscd), then plug the token in again.</source>
        <translation>请重新启动它（systemctl restart pcscd），然后重新插入令牌。</translation>
    </message>
    <message>
        <source>The token&apos;s signature is wrong</source>
        <translation>令牌的签名有误</translation>
    </message>
    <message>
        <source>A signature by the token does not verify: {detail}.</source>
        <translation>令牌的签名无法通过验证：{detail}。</translation>
    </message>
    <message>
        <source>It was not used. Unplug the token, plug it in again and test it with imprint-cli token speed.</source>
        <translation>未使用该签名。请拔下并重新插入令牌，用 imprint-cli token speed 测试。</translation>
    </message>
    <message>
        <source>The token&apos;s keys have to be looked for again</source>
        <translation>需要重新查找令牌中的密钥</translation>
    </message>
    <message>
        <source>A handle of a key is no longer valid: {detail}.</source>
        <translation>某个密钥句柄不再有效：{detail}。</translation>
    </message>
    <message>
        <source>The same command finds the key again.</source>
        <translation>同一命令会重新找到该密钥。</translation>
    </message>
    <message>
        <source>The module does not answer</source>
        <translation>模块没有应答</translation>
    </message>
    <message>
        <source>A call into the module has not come back: {detail}.</source>
        <translation>对模块的调用没有返回：{detail}。</translation>
    </message>
    <message>
        <source>Unplug the token and start the program again; nothing that was under way has been handed out.</source>
        <translation>请拔下令牌并重新启动程序；进行中的内容均未发出。</translation>
    </message>
    <message>
        <source>That token is not there</source>
        <translation>该令牌不在</translation>
    </message>
    <message>
        <source>The token that was named is not plugged in: {detail}.</source>
        <translation>所指的令牌未插入：{detail}。</translation>
    </message>
    <message>
        <source>Compare the serial number with imprint-cli token list.</source>
        <translation>请与 imprint-cli token list 比对序列号。</translation>
    </message>
    <message>
        <source>Which token?</source>
        <translation>哪个令牌？</translation>
    </message>
    <message>
        <source>There are several tokens: {detail}.</source>
        <translation>有多个令牌：{detail}。</translation>
    </message>
    <message>
        <source>Name one with --token and its serial number.</source>
        <translation>请用 --token 和序列号指定一个。</translation>
    </message>
    <message>
        <source>The order file is not valid</source>
        <translation>订单文件无效</translation>
    </message>
    <message>
        <source>Nothing was imported, because of an error in {detail}.</source>
        <translation>未导入任何内容，因为有错误：{detail}。</translation>
    </message>
    <message>
        <source>Correct the lines that are named, or ask the supplier for a new file, and import it again.</source>
        <translation>请更正所列的行，或向供应商索取新文件，然后重新导入。</translation>
    </message>
    <message>
        <source>Not a derivation to compute</source>
        <translation>不是可计算的派生</translation>
    </message>
    <message>
        <source>The description of the key derivation cannot be used: {detail}.</source>
        <translation>密钥派生的描述无法使用：{detail}。</translation>
    </message>
    <message>
        <source>Correct the file: imprint-cli help kdf eval shows how it is written.</source>
        <translation>请更正该文件：imprint-cli help kdf eval 说明其写法。</translation>
    </message>
    <message>
        <source>Key derivation cost not usable</source>
        <translation>密钥派生的成本参数不可用</translation>
    </message>
    <message>
        <source>The cost parameters for deriving a key from the passphrase are out of range or need more memory than is allowed or available.</source>
        <translation>由口令派生密钥的成本参数超出范围，或需要的内存超过允许或可用的量。</translation>
    </message>
    <message>
        <source>Check that the file comes from this program and is complete; close other programs if memory is short.</source>
        <translation>请检查文件是否来自本程序且完整；内存不足时请关闭其他程序。</translation>
    </message>
    <message>
        <source>Input does not fit the derivation</source>
        <translation>输入与派生不符</translation>
    </message>
    <message>
        <source>The inputs cannot be used with this derivation: {detail}.</source>
        <translation>这些输入不能用于此派生：{detail}。</translation>
    </message>
    <message>
        <source>Check which values belong to it, and that hex, text and base64 are named as what they are.</source>
        <translation>请检查它需要哪些值，并确认 hex、文本和 base64 的标注与实际一致。</translation>
    </message>
    <message>
        <source>Derived key too long</source>
        <translation>派生密钥过长</translation>
    </message>
    <message>
        <source>More bytes were asked for than the key derivation can give.</source>
        <translation>请求的字节数超过密钥派生能给出的量。</translation>
    </message>
    <message>
        <source>Ask for fewer bytes.</source>
        <translation>请减少请求的字节数。</translation>
    </message>
    <message>
        <source>No such preset</source>
        <translation>没有这种预设</translation>
    </message>
    <message>
        <source>The preset is not known or not readable: {detail}.</source>
        <translation>预设未知或无法读取：{detail}。</translation>
    </message>
    <message>
        <source>Choose one of those that imprint-cli kdf presets shows.</source>
        <translation>请从 imprint-cli kdf presets 所列中选择。</translation>
    </message>
    <message>
        <source>Parameter out of range</source>
        <translation>参数超出范围</translation>
    </message>
    <message>
        <source>The derivation does not exist with these parameters: {detail}.</source>
        <translation>不存在使用这些参数的派生：{detail}。</translation>
    </message>
    <message>
        <source>Compare the parameters with the documentation of the device, then correct the file.</source>
        <translation>请与设备文档比对参数，然后更正文件。</translation>
    </message>
    <message>
        <source>Key on another curve</source>
        <translation>密钥在另一条曲线上</translation>
    </message>
    <message>
        <source>A key lies on another curve than the one that is needed here.</source>
        <translation>某个密钥所在的曲线与此处所需不同。</translation>
    </message>
    <message>
        <source>Use a key on the curve that the device profile names, P-256 or P-384.</source>
        <translation>请使用设备配置所指曲线（P-256 或 P-384）上的密钥。</translation>
    </message>
    <message>
        <source>The key is not the delivered one</source>
        <translation>密钥不是随货的那个</translation>
    </message>
    <message>
        <source>The device&apos;s key is not the one that came with the order: {detail}.</source>
        <translation>设备的密钥不是随订单而来的那个：{detail}。</translation>
    </message>
    <message>
        <source>Do not use the device. Check that label and device belong together, then ask the supplier: it may have been exchanged.</source>
        <translation>请勿使用该设备。检查标签与设备是否相配，然后询问供应商：它可能被调换过。</translation>
    </message>
    <message>
        <source>Not a fingerprint</source>
        <translation>不是指纹</translation>
    </message>
    <message>
        <source>The delivered fingerprint cannot be read: {detail}.</source>
        <translation>随货指纹无法读取：{detail}。</translation>
    </message>
    <message>
        <source>It must be the SHA-256 of the public key in hexadecimal, 64 digits. A spreadsheet may have shortened it: format the column as text.</source>
        <translation>它必须是公钥 SHA-256 的十六进制，共 64 位。电子表格可能截短了它：请将该列设为文本格式。</translation>
    </message>
    <message>
        <source>The result is no key</source>
        <translation>结果不是密钥</translation>
    </message>
    <message>
        <source>A computation with public keys came out at the point at infinity, which is no key.</source>
        <translation>公钥运算得到无穷远点，它不是密钥。</translation>
    </message>
    <message>
        <source>Repeat the step; when it happens again with the same device, set the device aside.</source>
        <translation>请重复该步骤；若同一设备再次发生，请将其放到一边。</translation>
    </message>
    <message>
        <source>Key known from another device</source>
        <translation>该密钥已知属于另一设备</translation>
    </message>
    <message>
        <source>The registry has seen this key at another device; no two devices ever have the same one.</source>
        <translation>登记库曾在另一设备上见过此密钥；两台设备绝不会有相同的密钥。</translation>
    </message>
    <message>
        <source>Set both devices aside: one is a copy or was made with a bad random generator. Compare their labels and ask the vendor.</source>
        <translation>请将两台设备都放到一边：其中一台是副本，或由劣质随机数发生器产生。比对标签并询问制造商。</translation>
    </message>
    <message>
        <source>The profile demands that the device&apos;s key comes with the order, and none did: {detail}.</source>
        <translation>配置要求设备密钥随订单提供，但没有：{detail}。</translation>
    </message>
    <message>
        <source>Ask the supplier for the public key or its fingerprint, and import it.</source>
        <translation>请向供应商索取公钥或其指纹并导入。</translation>
    </message>
    <message>
        <source>Not a private key</source>
        <translation>不是私钥</translation>
    </message>
    <message>
        <source>The data is not a private key in PKCS#8 form, or the public key stored with it belongs to another one.</source>
        <translation>该数据不是 PKCS#8 形式的私钥，或与其一起保存的公钥属于另一私钥。</translation>
    </message>
    <message>
        <source>Check that the right file was chosen and that it is complete.</source>
        <translation>请检查文件是否选对且完整。</translation>
    </message>
    <message>
        <source>Not a point on the curve</source>
        <translation>不是曲线上的点</translation>
    </message>
    <message>
        <source>A public key&apos;s coordinates are not those of a point on its curve, so it is no key at all.</source>
        <translation>公钥的坐标不是其曲线上的点，因此根本不是密钥。</translation>
    </message>
    <message>
        <source>Check where the key comes from. When a device sent it, set the device aside: it is faulty or not genuine.</source>
        <translation>请检查密钥来源。若由设备发来，请将其放到一边：它有故障或并非正品。</translation>
    </message>
    <message>
        <source>The device cannot prove its key</source>
        <translation>设备无法证明其密钥</translation>
    </message>
    <message>
        <source>The device did not prove that it has the private key it shows: {detail}.</source>
        <translation>设备未能证明拥有其所示密钥的私钥：{detail}。</translation>
    </message>
    <message>
        <source>Set it aside: it may be a copy or a faulty device.</source>
        <translation>请将其放到一边：可能是副本或故障设备。</translation>
    </message>
    <message>
        <source>A private key was delivered</source>
        <translation>随货提供了私钥</translation>
    </message>
    <message>
        <source>A private key came with the order ({detail}); whoever has seen the file knows the device&apos;s key.</source>
        <translation>订单附带了私钥（{detail}）；看过该文件的人都知道设备的密钥。</translation>
    </message>
    <message>
        <source>Delete the file, tell the supplier, and ask for public keys only. The device gets a new key at its key update.</source>
        <translation>请删除该文件，告知供应商，并只索取公钥。设备会在密钥更新时获得新密钥。</translation>
    </message>
    <message>
        <source>Key used before</source>
        <translation>密钥已被使用过</translation>
    </message>
    <message>
        <source>A key that is used once only, or was seen in another part of a key update, came again.</source>
        <translation>只用一次的密钥，或在密钥更新另一环节出现过的密钥，再次出现。</translation>
    </message>
    <message>
        <source>Try once more; if it happens again, set the device aside: its random generator is faulty or its answers are replayed.</source>
        <translation>请再试一次；若再次发生，请将设备放到一边：其随机数发生器有故障，或应答被重放。</translation>
    </message>
    <message>
        <source>Private key out of range</source>
        <translation>私钥超出范围</translation>
    </message>
    <message>
        <source>A private number does not lie between 1 and the order of its curve.</source>
        <translation>某个私有数不在 1 与其曲线的阶之间。</translation>
    </message>
    <message>
        <source>Check where the key comes from; make a new key if it is your own.</source>
        <translation>请检查密钥来源；若为自己的密钥，请重新生成。</translation>
    </message>
    <message>
        <source>Not a public key in an accepted form</source>
        <translation>不是可接受形式的公钥</translation>
    </message>
    <message>
        <source>The data is not a public key on P-256 or P-384 in the form that is expected here.</source>
        <translation>该数据不是此处预期形式的 P-256 或 P-384 公钥。</translation>
    </message>
    <message>
        <source>Bring the key as PEM or as DER SubjectPublicKeyInfo with the named curve P-256 or P-384.</source>
        <translation>请以 PEM 或带命名曲线 P-256 或 P-384 的 DER SubjectPublicKeyInfo 提供密钥。</translation>
    </message>
    <message>
        <source>An older key of this device</source>
        <translation>该设备的旧密钥</translation>
    </message>
    <message>
        <source>The device shows a key that it had before its last key update: {detail}.</source>
        <translation>设备出示了上次密钥更新之前的密钥：{detail}。</translation>
    </message>
    <message>
        <source>Do not use the device: it is a copy, or its memory was set back. Keep it apart and ask the supplier.</source>
        <translation>请勿使用该设备：它是副本，或其存储被回退。请单独存放并询问供应商。</translation>
    </message>
    <message>
        <source>Not a public key</source>
        <translation>不是公钥</translation>
    </message>
    <message>
        <source>The delivered key cannot be read: {detail}.</source>
        <translation>随货密钥无法读取：{detail}。</translation>
    </message>
    <message>
        <source>Ask the supplier for the public key as PEM, or as base64 or hex of its DER SubjectPublicKeyInfo.</source>
        <translation>请向供应商索取 PEM 公钥，或其 DER SubjectPublicKeyInfo 的 base64 或 hex。</translation>
    </message>
    <message>
        <source>Calibration not usable</source>
        <translation>校准不可用</translation>
    </message>
    <message>
        <source>The measured offsets cannot be used: {detail}.</source>
        <translation>测得的偏移无法使用：{detail}。</translation>
    </message>
    <message>
        <source>Print a test page, measure again and set the values with imprint-cli label calibrate.</source>
        <translation>请打印测试页，重新测量，并用 imprint-cli label calibrate 设置数值。</translation>
    </message>
    <message>
        <source>Labels not taken</source>
        <translation>未接受标签</translation>
    </message>
    <message>
        <source>The file of labels was refused: {detail}.</source>
        <translation>标签文件被拒绝：{detail}。</translation>
    </message>
    <message>
        <source>Correct the lines that are named. No label was made.</source>
        <translation>请更正所列的行。未制作任何标签。</translation>
    </message>
    <message>
        <source>What was drawn does not read as it should: {detail}.</source>
        <translation>绘出的内容读出来与应有的不符：{detail}。</translation>
    </message>
    <message>
        <source>Report this: nothing was handed out.</source>
        <translation>请报告：未输出任何内容。</translation>
    </message>
    <message>
        <source>No code in the picture</source>
        <translation>图片中没有代码</translation>
    </message>
    <message>
        <source>No QR code or Data Matrix was found: {detail}.</source>
        <translation>未找到二维码或 Data Matrix：{detail}。</translation>
    </message>
    <message>
        <source>Take the picture again, closer, straight and with more light.</source>
        <translation>请重新拍摄：更近、更正、光线更亮。</translation>
    </message>
    <message>
        <source>No label to print</source>
        <translation>没有可打印的标签</translation>
    </message>
    <message>
        <source>No device of the batch is done: {detail}.</source>
        <translation>批次中没有已完成的设备：{detail}。</translation>
    </message>
    <message>
        <source>Let the batch finish, or name the devices.</source>
        <translation>请等批次完成，或指明设备。</translation>
    </message>
    <message>
        <source>A field has no value</source>
        <translation>某个字段没有值</translation>
    </message>
    <message>
        <source>The registry does not know this field of the label: {detail}.</source>
        <translation>登记库不知道标签的这个字段：{detail}。</translation>
    </message>
    <message>
        <source>Name the file that the devices were flashed with by --csv, with a column serial.</source>
        <translation>请用 --csv 指定刷写设备所用的文件，其中须有 serial 列。</translation>
    </message>
    <message>
        <source>Not a picture</source>
        <translation>不是图片</translation>
    </message>
    <message>
        <source>The picture cannot be read or written: {detail}.</source>
        <translation>图片无法读取或写入：{detail}。</translation>
    </message>
    <message>
        <source>Use PNG or JPEG, at most 64 MiB.</source>
        <translation>请使用 PNG 或 JPEG，最大 64 MiB。</translation>
    </message>
    <message>
        <source>Labels of the profile not usable</source>
        <translation>配置中的标签不可用</translation>
    </message>
    <message>
        <source>What the profile says about labels has a mistake: {detail}.</source>
        <translation>配置中关于标签的内容有误：{detail}。</translation>
    </message>
    <message>
        <source>Correct the profile where it is named.</source>
        <translation>请在所指之处更正配置。</translation>
    </message>
    <message>
        <source>The printer refused</source>
        <translation>打印机拒绝</translation>
    </message>
    <message>
        <source>The labels could not be handed to the printer: {detail}.</source>
        <translation>标签无法交给打印机：{detail}。</translation>
    </message>
    <message>
        <source>Check its name with lpstat -p, or write a file with --out.</source>
        <translation>请用 lpstat -p 检查其名称，或用 --out 写入文件。</translation>
    </message>
    <message>
        <source>A reprint needs a reason</source>
        <translation>补打需要原因</translation>
    </message>
    <message>
        <source>The label carries a secret and was printed before: {detail}.</source>
        <translation>该标签含有秘密且此前已打印：{detail}。</translation>
    </message>
    <message>
        <source>Say why with --why, for the record.</source>
        <translation>请用 --why 说明原因，以便记录在案。</translation>
    </message>
    <message>
        <source>The code does not fit</source>
        <translation>代码放不下</translation>
    </message>
    <message>
        <source>The code does not fit its place on the label: {detail}.</source>
        <translation>代码放不进标签上的位置：{detail}。</translation>
    </message>
    <message>
        <source>Take a larger label or a printer with more dots; imprint-cli label sheet shows what fits where.</source>
        <translation>请用更大的标签或点数更高的打印机；imprint-cli label sheet 显示何处可放下什么。</translation>
    </message>
    <message>
        <source>Template not usable</source>
        <translation>模板不可用</translation>
    </message>
    <message>
        <source>The label template has a mistake: {detail}.</source>
        <translation>标签模板有误：{detail}。</translation>
    </message>
    <message>
        <source>Correct the file where it is named.</source>
        <translation>请在所指之处更正文件。</translation>
    </message>
    <message>
        <source>A text does not fit</source>
        <translation>文字放不下</translation>
    </message>
    <message>
        <source>A text does not fit its place on the label even at its smallest: {detail}.</source>
        <translation>某段文字即使最小字号也放不进标签上的位置：{detail}。</translation>
    </message>
    <message>
        <source>Shorten the text, or take a larger label or a template with more room.</source>
        <translation>请缩短文字，或使用更大的标签或空间更大的模板。</translation>
    </message>
    <message>
        <source>Too much for a code</source>
        <translation>超出代码的容量</translation>
    </message>
    <message>
        <source>The payload is longer than what such a code holds: {detail}.</source>
        <translation>内容超过此类代码能容纳的长度：{detail}。</translation>
    </message>
    <message>
        <source>Shorten the fields.</source>
        <translation>请缩短字段。</translation>
    </message>
    <message>
        <source>No such template</source>
        <translation>没有这个模板</translation>
    </message>
    <message>
        <source>The label template is not known: {detail}.</source>
        <translation>未知的标签模板：{detail}。</translation>
    </message>
    <message>
        <source>Choose one that imprint-cli label sheet shows, or give the path of a file.</source>
        <translation>请选择 imprint-cli label sheet 所列的模板，或给出文件路径。</translation>
    </message>
    <message>
        <source>The port is in use</source>
        <translation>端口被占用</translation>
    </message>
    <message>
        <source>Another program or run has the port open: {detail}.</source>
        <translation>另一程序或运行已打开该端口：{detail}。</translation>
    </message>
    <message>
        <source>Close the terminal program, ModemManager or other tool that uses it, or wait for the other run to end.</source>
        <translation>请关闭占用它的终端程序、ModemManager 或其他工具，或等待另一运行结束。</translation>
    </message>
    <message>
        <source>The connection is gone</source>
        <translation>连接已断开</translation>
    </message>
    <message>
        <source>The way to the device ended: {detail}.</source>
        <translation>通往设备的路径已中断：{detail}。</translation>
    </message>
    <message>
        <source>Plug the device in again or check the network; the run goes on where it stopped.</source>
        <translation>请重新插上设备或检查网络；运行会从中断处继续。</translation>
    </message>
    <message>
        <source>The workbench&apos;s own certificate cannot be used</source>
        <translation>工作台自己的证书不可用</translation>
    </message>
    <message>
        <source>The certificate, key or CA certificate with which this side identifies itself for DTLS does not parse or does not belong together.</source>
        <translation>本方用于 DTLS 身份的证书、密钥或 CA 证书无法解析，或彼此不匹配。</translation>
    </message>
    <message>
        <source>Restore the site from its backup, or have its operational certificate issued again, then try again.</source>
        <translation>请从备份恢复站点，或重新签发其运行证书，然后重试。</translation>
    </message>
    <message>
        <source>The port is locked</source>
        <translation>端口被锁定</translation>
    </message>
    <message>
        <source>A lock file says that another program has the port: {detail}.</source>
        <translation>锁文件表明另一程序占有该端口：{detail}。</translation>
    </message>
    <message>
        <source>Close that program. When none runs, a crash left the file behind: remove /var/lock/LCK..NAME of this port (sudo may be needed).</source>
        <translation>请关闭该程序。若没有运行，则文件为崩溃遗留：删除该端口的 /var/lock/LCK..名称（可能需要 sudo）。</translation>
    </message>
    <message>
        <source>No such port or host</source>
        <translation>没有这个端口或主机</translation>
    </message>
    <message>
        <source>There is no such port or host: {detail}.</source>
        <translation>没有这个端口或主机：{detail}。</translation>
    </message>
    <message>
        <source>Plug the device in and check the name of the port or host. A port that has just gone comes back under the same or the next number.</source>
        <translation>请插上设备并检查端口或主机名。刚消失的端口会以相同或下一个编号重新出现。</translation>
    </message>
    <message>
        <source>No right to use the serial port</source>
        <translation>没有串口权限</translation>
    </message>
    <message>
        <source>This account may not open the port: {detail}.</source>
        <translation>此帐户不得打开该端口：{detail}。</translation>
    </message>
    <message>
        <source>Add the account to the group of the port: sudo usermod -aG dialout $USER (uucp on Arch), then log out and in again.</source>
        <translation>请将帐户加入端口的组：sudo usermod -aG dialout $USER（Arch 上为 uucp），然后注销并重新登录。</translation>
    </message>
    <message>
        <source>The secure connection was refused</source>
        <translation>安全连接被拒绝</translation>
    </message>
    <message>
        <source>One side refused the DTLS handshake: the certificates do not belong to the same CA, are out of date, or no common cipher was found.</source>
        <translation>一方拒绝了 DTLS 握手：证书不属于同一 CA、不在有效期内，或没有共同的密码套件。</translation>
    </message>
    <message>
        <source>Check that the device was certified by this site and that the clock of this computer is right, then run the verification again.</source>
        <translation>请检查设备是否由本站点签发证书以及本机时钟是否正确，然后再次验证。</translation>
    </message>
    <message>
        <source>The connection did not open</source>
        <translation>连接未能建立</translation>
    </message>
    <message>
        <source>The way to the device did not open in time: {detail}.</source>
        <translation>通往设备的路径未及时建立：{detail}。</translation>
    </message>
    <message>
        <source>Check that the device has power and is on this network, then retry.</source>
        <translation>请检查设备是否通电并在此网络中，然后重试。</translation>
    </message>
    <message>
        <source>Not a link</source>
        <translation>不是链接</translation>
    </message>
    <message>
        <source>This does not name a way to a device: {detail}.</source>
        <translation>这没有指明通往设备的路径：{detail}。</translation>
    </message>
    <message>
        <source>Write serial:/dev/ttyUSB0?baud=115200, coap://host:port or coaps://host:port.</source>
        <translation>请写成 serial:/dev/ttyUSB0?baud=115200、coap://主机:端口 或 coaps://主机:端口。</translation>
    </message>
    <message>
        <source>Log cannot be unpacked</source>
        <translation>日志无法解压</translation>
    </message>
    <message>
        <source>Nothing of the packed log could be unpacked: {detail}.</source>
        <translation>打包的日志无法解压出任何内容：{detail}。</translation>
    </message>
    <message>
        <source>Take another copy of the file; check that it is a gzip, xz, zstd or bzip2 file.</source>
        <translation>请换一份文件副本；检查它是否为 gzip、xz、zstd 或 bzip2 文件。</translation>
    </message>
    <message>
        <source>Log format not usable</source>
        <translation>日志格式不可用</translation>
    </message>
    <message>
        <source>A description of log formats cannot be used: {detail}.</source>
        <translation>日志格式的描述无法使用：{detail}。</translation>
    </message>
    <message>
        <source>Correct that file, or leave it away from --formats. How patterns are written is in the manual.</source>
        <translation>请更正该文件，或不在 --formats 中使用它。模式写法见手册。</translation>
    </message>
    <message>
        <source>Not a line to mark</source>
        <translation>不是可标记的行</translation>
    </message>
    <message>
        <source>A mark names a line that cannot be used: {detail}.</source>
        <translation>标记所指的行无法使用：{detail}。</translation>
    </message>
    <message>
        <source>Mark lines that exist and begin with a time, one of each log, of the same moment.</source>
        <translation>请标记存在且以时间开头的行，每份日志一行，属于同一时刻。</translation>
    </message>
    <message>
        <source>Not a pattern to search for</source>
        <translation>不是可搜索的模式</translation>
    </message>
    <message>
        <source>The text to search for cannot be used: {detail}.</source>
        <translation>要搜索的文字无法使用：{detail}。</translation>
    </message>
    <message>
        <source>Correct it, or search for it as plain text with --text.</source>
        <translation>请更正，或用 --text 按普通文字搜索。</translation>
    </message>
    <message>
        <source>No such time zone</source>
        <translation>没有这个时区</translation>
    </message>
    <message>
        <source>There is no time zone of this name: {detail}.</source>
        <translation>没有此名称的时区：{detail}。</translation>
    </message>
    <message>
        <source>Write an offset such as +02:00, a name such as Europe/Berlin, local or UTC.</source>
        <translation>请写偏移量如 +02:00、名称如 Europe/Berlin、local 或 UTC。</translation>
    </message>
    <message>
        <source>Malformed announcement</source>
        <translation>通告格式错误</translation>
    </message>
    <message>
        <source>A device or program on the network sent an mDNS packet that does not have the form of RFC 1035; it was ignored.</source>
        <translation>网络上的设备或程序发送了不符合 RFC 1035 的 mDNS 数据包；已忽略。</translation>
    </message>
    <message>
        <source>Nothing is needed; if a device is not found, update its firmware or connect it by cable.</source>
        <translation>无需处理；若找不到某设备，请更新其固件或用线缆连接。</translation>
    </message>
    <message>
        <source>Announcements cannot be heard or made</source>
        <translation>无法收听或发出通告</translation>
    </message>
    <message>
        <source>UDP port 5353 could not be opened, so devices that announce themselves on the network are not found and nothing is announced.</source>
        <translation>无法打开 UDP 端口 5353，因此找不到在网络上通告自己的设备，也不会发出通告。</translation>
    </message>
    <message>
        <source>See which program holds port 5353 for itself (sudo ss -ulpn &apos;sport = :5353&apos;) and end it, or set it to share the port; devices can be added by --link meanwhile.</source>
        <translation>请查看哪个程序独占端口 5353（sudo ss -ulpn &apos;sport = :5353&apos;），结束它或让它共享端口；期间可用 --link 添加设备。</translation>
    </message>
    <message>
        <source>Service cannot be announced</source>
        <translation>无法通告服务</translation>
    </message>
    <message>
        <source>The name, type, port or TXT entries of a network announcement are not as DNS-SD allows them.</source>
        <translation>网络通告的名称、类型、端口或 TXT 条目不符合 DNS-SD。</translation>
    </message>
    <message>
        <source>Choose a name of 1 to 63 bytes, and shorter or plainer values for the announcement.</source>
        <translation>请选择 1 到 63 字节的名称，并使用更短或更简单的通告值。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Nobody answered the question.</source>
        <translation>没有人回答该问题。</translation>
    </message>
    <message>
        <source>Start again when somebody can answer, or give the passphrase by file or descriptor.</source>
        <translation>等有人能回答时再开始，或用文件或描述符提供口令。</translation>
    </message>
    <message>
        <source>Refused by the operator</source>
        <translation>被操作员拒绝</translation>
    </message>
    <message>
        <source>The operator said no: {detail}.</source>
        <translation>操作员回答否：{detail}。</translation>
    </message>
    <message>
        <source>Use device retry when that was a mistake.</source>
        <translation>若为误操作，请使用 device retry。</translation>
    </message>
    <message>
        <source>No passphrase there</source>
        <translation>没有口令</translation>
    </message>
    <message>
        <source>The passphrase could not be read: {detail}.</source>
        <translation>无法读取口令：{detail}。</translation>
    </message>
    <message>
        <source>Check the number of the descriptor, and that it is open for reading and has the line.</source>
        <translation>请检查描述符编号，并确认其可读且含有该行。</translation>
    </message>
    <message>
        <source>The passphrases differ</source>
        <translation>两次口令不同</translation>
    </message>
    <message>
        <source>The two passphrases that were typed are not the same.</source>
        <translation>输入的两个口令不一致。</translation>
    </message>
    <message>
        <source>Type them again.</source>
        <translation>请重新输入。</translation>
    </message>
    <message>
        <source>The passphrase is too long</source>
        <translation>口令太长</translation>
    </message>
    <message>
        <source>The passphrase was not taken: {detail}.</source>
        <translation>未采用该口令：{detail}。</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>请选择较短的口令。</translation>
    </message>
    <message>
        <source>No passphrase</source>
        <translation>没有口令</translation>
    </message>
    <message>
        <source>There is nobody to ask for the passphrase, and none was given with {detail}.</source>
        <translation>无人可询问口令，也未通过 {detail} 提供。</translation>
    </message>
    <message>
        <source>Give it so, or run the command in a terminal.</source>
        <translation>请那样提供，或在终端中运行命令。</translation>
    </message>
    <message>
        <source>The profile is not valid</source>
        <translation>配置无效</translation>
    </message>
    <message>
        <source>A field of the profile is wrong: {detail}.</source>
        <translation>配置的某个字段有误：{detail}。</translation>
    </message>
    <message>
        <source>Correct that field in the profile&apos;s file and load it again.</source>
        <translation>请在配置文件中更正该字段后重新加载。</translation>
    </message>
    <message>
        <source>No such profile</source>
        <translation>没有这个配置</translation>
    </message>
    <message>
        <source>There is no profile called {detail}.</source>
        <translation>没有名为 {detail} 的配置。</translation>
    </message>
    <message>
        <source>Choose one of the profiles that are there, or put its JSON file into the site&apos;s profiles folder.</source>
        <translation>请从现有配置中选择，或将其 JSON 文件放入站点的 profiles 文件夹。</translation>
    </message>
    <message>
        <source>No such protocol</source>
        <translation>没有这个协议</translation>
    </message>
    <message>
        <source>The profile names a protocol that this program does not speak: {detail}.</source>
        <translation>配置所指的协议本程序不支持：{detail}。</translation>
    </message>
    <message>
        <source>Correct &quot;protocol&quot; in the profile: homeca-1.</source>
        <translation>请更正配置中的 &quot;protocol&quot;：homeca-1。</translation>
    </message>
    <message>
        <source>Link to the pseudo terminal failed</source>
        <translation>到伪终端的链接失败</translation>
    </message>
    <message>
        <source>The symbolic link to the pseudo terminal of a simulated device could not be made.</source>
        <translation>无法创建指向模拟设备伪终端的符号链接。</translation>
    </message>
    <message>
        <source>Choose another folder with --pty-dir, one that you may write to.</source>
        <translation>请用 --pty-dir 选择另一个可写的文件夹。</translation>
    </message>
    <message>
        <source>No pseudo terminal</source>
        <translation>没有伪终端</translation>
    </message>
    <message>
        <source>The system gave no pseudo terminal for a simulated device.</source>
        <translation>系统未为模拟设备提供伪终端。</translation>
    </message>
    <message>
        <source>Start fewer devices, or raise the limit /proc/sys/kernel/pty/max.</source>
        <translation>请减少启动的设备，或提高 /proc/sys/kernel/pty/max 的上限。</translation>
    </message>
    <message>
        <source>No pseudo terminals here</source>
        <translation>此处没有伪终端</translation>
    </message>
    <message>
        <source>This operating system has no pseudo terminals, so a simulated device has no serial line.</source>
        <translation>此操作系统没有伪终端，因此模拟设备没有串行线路。</translation>
    </message>
    <message>
        <source>Start the simulated devices with --udp.</source>
        <translation>请用 --udp 启动模拟设备。</translation>
    </message>
    <message>
        <source>Question closed</source>
        <translation>问题已关闭</translation>
    </message>
    <message>
        <source>The question has been answered already, or its run has ended.</source>
        <translation>该问题已被回答，或其运行已结束。</translation>
    </message>
    <message>
        <source>Show the open questions again.</source>
        <translation>请重新显示待答的问题。</translation>
    </message>
    <message>
        <source>No open question</source>
        <translation>没有待答的问题</translation>
    </message>
    <message>
        <source>The device waits for no answer: {detail}.</source>
        <translation>设备没有在等待回答：{detail}。</translation>
    </message>
    <message>
        <source>batch status shows which devices wait, and for what.</source>
        <translation>batch status 显示哪些设备在等待以及等待什么。</translation>
    </message>
    <message>
        <source>No such question</source>
        <translation>没有这个问题</translation>
    </message>
    <message>
        <source>There is no question with this number.</source>
        <translation>没有此编号的问题。</translation>
    </message>
    <message>
        <source>Not a sample of restarts</source>
        <translation>不是重启样本</translation>
    </message>
    <message>
        <source>The sample cannot be laid out as restarts: {detail}.</source>
        <translation>该样本无法按重启排列：{detail}。</translation>
    </message>
    <message>
        <source>Record as many symbols after each restart, one after the other, and give their number with --restarts.</source>
        <translation>请在每次重启后依次记录同样多的符号，并用 --restarts 给出数目。</translation>
    </message>
    <message>
        <source>Sample not usable</source>
        <translation>样本不可用</translation>
    </message>
    <message>
        <source>The sample cannot be tested: {detail}.</source>
        <translation>该样本无法测试：{detail}。</translation>
    </message>
    <message>
        <source>Choose the file that the source wrote, and say with --symbol-bits and --layout how its symbols lie in it.</source>
        <translation>请选择随机源写出的文件，并用 --symbol-bits 和 --layout 说明符号的排列。</translation>
    </message>
    <message>
        <source>No random numbers</source>
        <translation>没有随机数</translation>
    </message>
    <message>
        <source>The random generator gave nothing usable, so no key and no nonce was made.</source>
        <translation>随机数发生器没有给出可用的内容，因此未生成密钥或随机值。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, restart the computer. Do not go on with this computer until it works.</source>
        <translation>请重试；若再次发生，请重启计算机。在恢复正常之前不要继续使用这台计算机。</translation>
    </message>
    <message>
        <source>The recipient&apos;s certificate cannot be used</source>
        <translation>接收方的证书不可用</translation>
    </message>
    <message>
        <source>The secrets were not sealed to this certificate: {detail}.</source>
        <translation>秘密未密封给此证书：{detail}。</translation>
    </message>
    <message>
        <source>Ask the recipient for a valid certificate with an RSA key of 2048 bits and more or an EC key, meant for encryption.</source>
        <translation>请向接收方索取有效的加密用证书，含 2048 位以上的 RSA 密钥或 EC 密钥。</translation>
    </message>
    <message>
        <source>The list cannot be sealed</source>
        <translation>列表无法密封</translation>
    </message>
    <message>
        <source>A list of this size is not sealed: {detail}.</source>
        <translation>这么大的列表不予密封：{detail}。</translation>
    </message>
    <message>
        <source>Split the list of serials.</source>
        <translation>请拆分序列号列表。</translation>
    </message>
    <message>
        <source>Registry in use</source>
        <translation>登记库正被使用</translation>
    </message>
    <message>
        <source>Another process held the registry&apos;s lock for longer than could be waited; nothing was changed.</source>
        <translation>另一进程占用登记库的锁超过了可等待的时间；未作任何更改。</translation>
    </message>
    <message>
        <source>Close the other program that has this site open, or wait until its backup or import has ended, and try again.</source>
        <translation>请关闭打开此站点的其他程序，或等待其备份或导入结束，然后重试。</translation>
    </message>
    <message>
        <source>Registry cannot be opened</source>
        <translation>登记库无法打开</translation>
    </message>
    <message>
        <source>The registry&apos;s file could not be opened or made, or the file for a copy exists already.</source>
        <translation>登记库文件无法打开或创建，或副本文件已存在。</translation>
    </message>
    <message>
        <source>Check that the folder exists, that the disk is there, and that the name is right.</source>
        <translation>请检查文件夹是否存在、磁盘是否在位、名称是否正确。</translation>
    </message>
    <message>
        <source>Refused by the registry&apos;s rules</source>
        <translation>被登记库的规则拒绝</translation>
    </message>
    <message>
        <source>An entry would have broken a rule of the registry, such as one certificate for one key; it was not made.</source>
        <translation>该条目会违反登记库的规则（例如一个密钥一张证书）；未予写入。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, send the details to support.</source>
        <translation>请重试；若再次发生，请将详情发给技术支持。</translation>
    </message>
    <message>
        <source>Registry damaged</source>
        <translation>登记库已损坏</translation>
    </message>
    <message>
        <source>The registry&apos;s file is not readable as a registry.</source>
        <translation>该文件无法作为登记库读取。</translation>
    </message>
    <message>
        <source>Stop working with it, keep a copy, and restore the site from its latest backup; have the disk checked.</source>
        <translation>请停止使用，保留副本，从最近的备份恢复站点，并检查磁盘。</translation>
    </message>
    <message>
        <source>The registry is an empty file</source>
        <translation>登记库是空文件</translation>
    </message>
    <message>
        <source>The file of the registry is there, and nothing is in it: {detail}.</source>
        <translation>登记库文件存在，但其中没有内容：{detail}。</translation>
    </message>
    <message>
        <source>Keep the folder as it is and restore the latest backup beside it. A disk that was full or failed leaves such a file.</source>
        <translation>请保持文件夹原样，并在旁边恢复最近的备份。磁盘已满或故障会留下这样的文件。</translation>
    </message>
    <message>
        <source>Registry failed</source>
        <translation>登记库出错</translation>
    </message>
    <message>
        <source>The database refused a request for reasons of its own; nothing was changed.</source>
        <translation>数据库因自身原因拒绝了请求；未作任何更改。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, restart the program and send the details to support.</source>
        <translation>请重试；若再次发生，请重启程序并将详情发给技术支持。</translation>
    </message>
    <message>
        <source>Not a registry</source>
        <translation>不是登记库</translation>
    </message>
    <message>
        <source>The file is a database of something else.</source>
        <translation>该文件是其他用途的数据库。</translation>
    </message>
    <message>
        <source>Choose the site&apos;s folder; do not put other databases in the place of registry.sqlite.</source>
        <translation>请选择站点的文件夹；不要用其他数据库替换 registry.sqlite。</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>There is no room left on the disk for the registry; nothing was changed and nothing is lost.</source>
        <translation>磁盘上没有空间存放登记库；未作更改，也未丢失内容。</translation>
    </message>
    <message>
        <source>Make room on the disk (or enlarge the quota), then resume the batch.</source>
        <translation>请腾出磁盘空间（或提高配额），然后继续批次。</translation>
    </message>
    <message>
        <source>Disk error</source>
        <translation>磁盘错误</translation>
    </message>
    <message>
        <source>The disk did not carry out a read or a write; nothing was changed.</source>
        <translation>磁盘未能完成读取或写入；未作任何更改。</translation>
    </message>
    <message>
        <source>Check cable and disk (system log), then resume; if it happens again, restore the site on another disk.</source>
        <translation>请检查线缆和磁盘（系统日志）后继续；若再次发生，请在另一磁盘上恢复站点。</translation>
    </message>
    <message>
        <source>Registry of a later version</source>
        <translation>登记库来自更新的版本</translation>
    </message>
    <message>
        <source>The registry was made or opened by a later version of this program.</source>
        <translation>登记库由本程序的更新版本创建或打开过。</translation>
    </message>
    <message>
        <source>Install the latest version of this program on this computer.</source>
        <translation>请在此计算机上安装本程序的最新版本。</translation>
    </message>
    <message>
        <source>Registry not yet brought up to date</source>
        <translation>登记库尚未升级</translation>
    </message>
    <message>
        <source>The registry was made by an earlier version and has not been opened for writing by this one yet.</source>
        <translation>登记库由较早版本创建，尚未被本版本以写方式打开。</translation>
    </message>
    <message>
        <source>Open the site once with the workbench or with imprint-cli of this version; then it can be shown.</source>
        <translation>请用本版本的工作台或 imprint-cli 打开站点一次，之后即可显示。</translation>
    </message>
    <message>
        <source>Registry cannot be written</source>
        <translation>登记库无法写入</translation>
    </message>
    <message>
        <source>The registry, or the folder it is in, may only be read.</source>
        <translation>登记库或其所在文件夹只读。</translation>
    </message>
    <message>
        <source>Give this account the right to write to the site&apos;s folder, or copy the site to a place where it may; check that the disk is not mounted read-only.</source>
        <translation>请授予此帐户对站点文件夹的写权限，或将站点复制到可写的位置；检查磁盘是否以只读方式挂载。</translation>
    </message>
    <message>
        <source>This program was built without the files that describe its registry.</source>
        <translation>本程序构建时缺少描述其登记库的文件。</translation>
    </message>
    <message>
        <source>Registry did not answer in time</source>
        <translation>登记库未及时应答</translation>
    </message>
    <message>
        <source>The registry had no turn for this request within its time; nothing was changed.</source>
        <translation>登记库在规定时间内未能处理该请求；未作任何更改。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, close other programs that use this site or the disk heavily.</source>
        <translation>请重试；若再次发生，请关闭大量使用此站点或磁盘的其他程序。</translation>
    </message>
    <message>
        <source>The registry was not closed</source>
        <translation>登记库未正常关闭</translation>
    </message>
    <message>
        <source>The registry cannot be read where it is: its last changes are in a log beside it, and nothing can be written there: {detail}.</source>
        <translation>登记库无法在原处读取：其最近的更改在旁边的日志中，而那里无法写入：{detail}。</translation>
    </message>
    <message>
        <source>Copy the site&apos;s folder, all of it, to a place where you can write, and open it there.</source>
        <translation>请将站点的整个文件夹复制到可写的位置，并在那里打开。</translation>
    </message>
    <message>
        <source>The counter did not go up by one</source>
        <translation>计数没有加一</translation>
    </message>
    <message>
        <source>The device answered the release with an ownership counter that does not follow: {detail}.</source>
        <translation>设备对释放的应答中，所有权计数不连续：{detail}。</translation>
    </message>
    <message>
        <source>Set it aside and tell its vendor; it is taken again only when the operator says so.</source>
        <translation>请将其放到一边并告知制造商；只有操作员同意才会再次接受它。</translation>
    </message>
    <message>
        <source>No release left</source>
        <translation>已无可用的释放</translation>
    </message>
    <message>
        <source>The device has reached its last ownership and cannot be released again: {detail}.</source>
        <translation>设备已到最后一个所有权期，不能再释放：{detail}。</translation>
    </message>
    <message>
        <source>Use it until its end with this owner.</source>
        <translation>请由此所有者使用至其报废。</translation>
    </message>
    <message>
        <source>The device has another owner, and only that owner can release it: {detail}.</source>
        <translation>设备另有所有者，只有其能释放它：{detail}。</translation>
    </message>
    <message>
        <source>The device is not there</source>
        <translation>设备不在</translation>
    </message>
    <message>
        <source>The device was not found on any link: {detail}.</source>
        <translation>在任何链接上都找不到该设备：{detail}。</translation>
    </message>
    <message>
        <source>Plug it in or switch it on, or name its link with --link, then try again.</source>
        <translation>请插上或打开它，或用 --link 指定其链接，然后重试。</translation>
    </message>
    <message>
        <source>Not the device we know</source>
        <translation>不是我们认识的设备</translation>
    </message>
    <message>
        <source>The device says it is ours, but it is not as this registry left it: {detail}.</source>
        <translation>设备称属于我们，但与登记库最后的记录不符：{detail}。</translation>
    </message>
    <message>
        <source>Compare it with its label. If the registry came from a backup, run the device in a batch: it asks there whether to take it back.</source>
        <translation>请与标签比对。若登记库来自备份，请在批次中运行该设备：届时会询问是否收回它。</translation>
    </message>
    <message>
        <source>Nothing to release</source>
        <translation>没有可释放的</translation>
    </message>
    <message>
        <source>The device has no owner: {detail}.</source>
        <translation>设备没有所有者：{detail}。</translation>
    </message>
    <message>
        <source>It can be provisioned as it is.</source>
        <translation>可以直接配置它。</translation>
    </message>
    <message>
        <source>No such run</source>
        <translation>没有这个运行</translation>
    </message>
    <message>
        <source>There is no run with this number in the registry.</source>
        <translation>登记库中没有此编号的运行。</translation>
    </message>
    <message>
        <source>Start or resume the batch again.</source>
        <translation>请重新开始或继续批次。</translation>
    </message>
    <message>
        <source>Backup cannot be opened</source>
        <translation>备份无法打开</translation>
    </message>
    <message>
        <source>The passphrase is wrong, or the file is damaged or no backup of this program.</source>
        <translation>口令错误，或文件已损坏，或不是本程序的备份。</translation>
    </message>
    <message>
        <source>Type the passphrase again; if it is right for certain, take another copy of the backup.</source>
        <translation>请重新输入口令；若确定正确，请换一份备份副本。</translation>
    </message>
    <message>
        <source>Too much for one backup</source>
        <translation>超出一个备份的容量</translation>
    </message>
    <message>
        <source>The data is too large to go into one encrypted file: {detail}.</source>
        <translation>数据过大，无法放入一个加密文件：{detail}。</translation>
    </message>
    <message>
        <source>Where shall the secrets go?</source>
        <translation>秘密要放到哪里？</translation>
    </message>
    <message>
        <source>Secrets leave this program only to where you say: {detail}.</source>
        <translation>秘密只会离开本程序到您指定的地方：{detail}。</translation>
    </message>
    <message>
        <source>Say --stdout-secrets, or --seal-to CERTIFICATE with --out FILE.</source>
        <translation>请用 --stdout-secrets，或 --seal-to 证书 加 --out 文件。</translation>
    </message>
    <message>
        <source>The device has its secret already</source>
        <translation>设备已有其秘密</translation>
    </message>
    <message>
        <source>A secret was issued for this serial before: {detail}.</source>
        <translation>此前已为该序列号发放过秘密：{detail}。</translation>
    </message>
    <message>
        <source>If it has to be issued again, say why with --why; if the list went out half, --resume does the rest.</source>
        <translation>若必须再次发放，请用 --why 说明原因；若列表只发出一半，--resume 会完成其余部分。</translation>
    </message>
    <message>
        <source>The serials cannot be used</source>
        <translation>序列号不可用</translation>
    </message>
    <message>
        <source>The list of serials is refused: {detail}.</source>
        <translation>序列号列表被拒绝：{detail}。</translation>
    </message>
    <message>
        <source>Correct the list; nothing was derived.</source>
        <translation>请更正列表；未派生任何内容。</translation>
    </message>
    <message>
        <source>The site&apos;s secret was made twice</source>
        <translation>站点的秘密被生成了两次</translation>
    </message>
    <message>
        <source>Two programs made the site&apos;s secret for keyed checks at once: {detail}.</source>
        <translation>两个程序同时生成了站点用于校验的秘密：{detail}。</translation>
    </message>
    <message>
        <source>Run the command again.</source>
        <translation>请再次运行命令。</translation>
    </message>
    <message>
        <source>Two devices would have one secret</source>
        <translation>两台设备会有同一个秘密</translation>
    </message>
    <message>
        <source>Two serials give the same secret: {detail}.</source>
        <translation>两个序列号得到相同的秘密：{detail}。</translation>
    </message>
    <message>
        <source>Nothing was issued. Choose longer secrets, or another scheme; in aes-cbc-md5 somebody may have chosen the serials so.</source>
        <translation>未发放任何内容。请选择更长的秘密或其他方案；在 aes-cbc-md5 中可能有人故意这样选择了序列号。</translation>
    </message>
    <message>
        <source>The settings are not valid</source>
        <translation>设置无效</translation>
    </message>
    <message>
        <source>A value in the settings file is not usable: {detail}. The file was not changed.</source>
        <translation>设置文件中的某个值不可用：{detail}。文件未被更改。</translation>
    </message>
    <message>
        <source>Correct the value, or delete the file to start with the defaults.</source>
        <translation>请更正该值，或删除文件以使用默认值。</translation>
    </message>
    <message>
        <source>Signature does not fit</source>
        <translation>签名不符</translation>
    </message>
    <message>
        <source>A signature does not belong to this message and this key.</source>
        <translation>某个签名不属于此消息和此密钥。</translation>
    </message>
    <message>
        <source>Check that the right device is connected. When it happens again, set the device aside and report it.</source>
        <translation>请检查连接的设备是否正确。若再次发生，请将设备放到一边并报告。</translation>
    </message>
    <message>
        <source>No site is open</source>
        <translation>没有打开的站点</translation>
    </message>
    <message>
        <source>No site is open for this: {detail}.</source>
        <translation>没有为此打开的站点：{detail}。</translation>
    </message>
    <message>
        <source>Open or create a site first.</source>
        <translation>请先打开或创建一个站点。</translation>
    </message>
    <message>
        <source>The site is not complete</source>
        <translation>站点不完整</translation>
    </message>
    <message>
        <source>Files of the site are missing: {detail}.</source>
        <translation>缺少站点文件：{detail}。</translation>
    </message>
    <message>
        <source>Do not make new ones. Restore the site from its last backup into a new folder.</source>
        <translation>不要新建它们。请从最近的备份将站点恢复到新文件夹。</translation>
    </message>
    <message>
        <source>Something is there already</source>
        <translation>那里已有内容</translation>
    </message>
    <message>
        <source>The folder for the site exists and is not empty: {detail}.</source>
        <translation>站点文件夹已存在且不为空：{detail}。</translation>
    </message>
    <message>
        <source>Choose another name or place. Nothing was overwritten.</source>
        <translation>请选择其他名称或位置。未覆盖任何内容。</translation>
    </message>
    <message>
        <source>The site is locked</source>
        <translation>站点已锁定</translation>
    </message>
    <message>
        <source>The site&apos;s CA key is locked: {detail}.</source>
        <translation>站点的 CA 密钥已锁定：{detail}。</translation>
    </message>
    <message>
        <source>Unlock the site with its passphrase.</source>
        <translation>请用口令解锁站点。</translation>
    </message>
    <message>
        <source>The site&apos;s files do not belong together</source>
        <translation>站点的文件不属于同一站点</translation>
    </message>
    <message>
        <source>Files of two different sites are in this folder: {detail}.</source>
        <translation>此文件夹中有两个不同站点的文件：{detail}。</translation>
    </message>
    <message>
        <source>Put the right file back, or restore the site from its backup.</source>
        <translation>请放回正确的文件，或从备份恢复站点。</translation>
    </message>
    <message>
        <source>Not a name for a site</source>
        <translation>不能作为站点名称</translation>
    </message>
    <message>
        <source>A site cannot be called &quot;{detail}&quot;: a name has 1 to 64 characters, no / \ : * ? &quot; &lt; &gt; |, and no dot or blank at its ends.</source>
        <translation>站点不能命名为“{detail}”：名称为 1 到 64 个字符，不含 / \ : * ? &quot; &lt; &gt; |，首尾不能是点或空格。</translation>
    </message>
    <message>
        <source>No site there</source>
        <translation>那里没有站点</translation>
    </message>
    <message>
        <source>There is no site at {detail}.</source>
        <translation>在 {detail} 没有站点。</translation>
    </message>
    <message>
        <source>Create a site, or name the folder in which it lies.</source>
        <translation>请创建站点，或指定其所在的文件夹。</translation>
    </message>
    <message>
        <source>No right to the site&apos;s folder</source>
        <translation>没有站点文件夹的权限</translation>
    </message>
    <message>
        <source>This account may not use the site&apos;s folder: {detail}.</source>
        <translation>此帐户不得使用站点的文件夹：{detail}。</translation>
    </message>
    <message>
        <source>Log in with the account that created the site, or choose another place.</source>
        <translation>请用创建站点的帐户登录，或选择其他位置。</translation>
    </message>
    <message>
        <source>Which site?</source>
        <translation>哪个站点？</translation>
    </message>
    <message>
        <source>There are several sites, and none was named: {detail}.</source>
        <translation>有多个站点而未指定：{detail}。</translation>
    </message>
    <message>
        <source>Name one with --site, or set a default site.</source>
        <translation>请用 --site 指定，或设置默认站点。</translation>
    </message>
    <message>
        <source>Step not under way</source>
        <translation>步骤未在进行</translation>
    </message>
    <message>
        <source>The outcome of a step was reported that had not been begun in this run.</source>
        <translation>报告了一个在此运行中并未开始的步骤的结果。</translation>
    </message>
    <message>
        <source>Resume the batch; the step is done again. If it happens again, send the details to support.</source>
        <translation>请继续批次；该步骤会重做。若再次发生，请将详情发给技术支持。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>The work was stopped before it was done.</source>
        <translation>工作在完成前被停止。</translation>
    </message>
    <message>
        <source>Resume when ready; nothing is lost.</source>
        <translation>准备好后请继续；不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Signed order malformed</source>
        <translation>签名指令格式错误</translation>
    </message>
    <message>
        <source>A signed order does not say that it is signed with ES256 or ES384, the only ways that are accepted.</source>
        <translation>签名指令未声明使用 ES256 或 ES384 签名，而只接受这两种。</translation>
    </message>
    <message>
        <source>Update the program that made it; if it was made by this program, send the details to support.</source>
        <translation>请更新生成它的程序；若由本程序生成，请将详情发给技术支持。</translation>
    </message>
    <message>
        <source>Signed order not accepted</source>
        <translation>签名指令未被接受</translation>
    </message>
    <message>
        <source>A signed order was not signed by the owner&apos;s key, or not for this purpose.</source>
        <translation>签名指令不是用所有者的密钥签署，或并非为此用途。</translation>
    </message>
    <message>
        <source>Make sure that the right site is open: the order must be signed with the key of the device&apos;s present owner.</source>
        <translation>请确认打开的站点正确：指令必须由设备当前所有者的密钥签署。</translation>
    </message>
    <message>
        <source>Key update gave no safe key</source>
        <translation>密钥更新未得到安全的密钥</translation>
    </message>
    <message>
        <source>The new key would be the old one, its negative, or another key that everybody can compute; an honest device never comes there.</source>
        <translation>新密钥将等于旧密钥、其相反数，或任何人都能算出的密钥；诚实的设备绝不会如此。</translation>
    </message>
    <message>
        <source>Set the device aside and report it: it chose its values to get there, or it is faulty.</source>
        <translation>请将设备放到一边并报告：它有意选择了这样的值，或有故障。</translation>
    </message>
    <message>
        <source>Key update out of order</source>
        <translation>密钥更新顺序不对</translation>
    </message>
    <message>
        <source>The key update is not in the state that this needs, perhaps because it was given up meanwhile.</source>
        <translation>密钥更新不在所需的状态，可能期间已被放弃。</translation>
    </message>
    <message>
        <source>Resume the device; the update goes on or begins anew by what the device shows.</source>
        <translation>请继续处理该设备；更新会根据设备所示继续或重新开始。</translation>
    </message>
    <message>
        <source>The key update is not signed rightly</source>
        <translation>密钥更新的签名不正确</translation>
    </message>
    <message>
        <source>A signature in the device&apos;s answer does not fit: {detail}.</source>
        <translation>设备应答中的某个签名不符：{detail}。</translation>
    </message>
    <message>
        <source>Key update does not fit together</source>
        <translation>密钥更新前后不一致</translation>
    </message>
    <message>
        <source>A key that was used in the key update is not the one agreed on before.</source>
        <translation>密钥更新中使用的某个密钥不是先前约定的那个。</translation>
    </message>
    <message>
        <source>Run the device again; the key update begins anew. Report it if it happens again.</source>
        <translation>请再次运行该设备；密钥更新将重新开始。若再次发生请报告。</translation>
    </message>
    <message>
        <source>No such key update</source>
        <translation>没有这次密钥更新</translation>
    </message>
    <message>
        <source>The registry knows no key update with this transaction id.</source>
        <translation>登记库中没有此事务标识的密钥更新。</translation>
    </message>
    <message>
        <source>If the registry was restored from a backup, the device knows more than it does: the operator decides. Else resume the device.</source>
        <translation>若登记库来自备份，则设备知道得比它多：由操作员决定。否则请继续处理该设备。</translation>
    </message>
    <message>
        <source>Not the agreed key</source>
        <translation>不是约定的密钥</translation>
    </message>
    <message>
        <source>The device&apos;s new key is not the one that was computed together: {detail}.</source>
        <translation>设备的新密钥不是共同算出的那个：{detail}。</translation>
    </message>
    <message>
        <source>Something is missing or wrong</source>
        <translation>有缺失或错误</translation>
    </message>
    <message>
        <source>The command cannot run like this: {detail}.</source>
        <translation>命令不能这样运行：{detail}。</translation>
    </message>
    <message>
        <source>Run the command with --help.</source>
        <translation>请加 --help 运行该命令。</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>没有这个命令</translation>
    </message>
    <message>
        <source>There is no such command: {detail}.</source>
        <translation>没有这个命令：{detail}。</translation>
    </message>
    <message>
        <source>Run imprint-cli --help.</source>
        <translation>请运行 imprint-cli --help。</translation>
    </message>
    <message>
        <source>No such option</source>
        <translation>没有这个选项</translation>
    </message>
    <message>
        <source>The option is not known or has no such value: {detail}.</source>
        <translation>未知的选项或没有这样的值：{detail}。</translation>
    </message>
    <message>
        <source>Not on the command line</source>
        <translation>不能放在命令行中</translation>
    </message>
    <message>
        <source>A passphrase on the command line can be read by every user of this computer, so it is not taken there.</source>
        <translation>命令行中的口令可被此计算机的每个用户读取，因此不在那里接受。</translation>
    </message>
    <message>
        <source>Use --passphrase-file or --passphrase-fd, or type it when asked. Choose another passphrase: this one may be in the shell&apos;s history.</source>
        <translation>请用 --passphrase-file 或 --passphrase-fd，或在询问时输入。请另选口令：此口令可能已留在 shell 历史中。</translation>
    </message>
    <message>
        <source>Another device answered</source>
        <translation>另一台设备作了应答</translation>
    </message>
    <message>
        <source>After the commit the device is not what it should be: {detail}.</source>
        <translation>提交之后，设备不是它应有的样子：{detail}。</translation>
    </message>
    <message>
        <source>Check that the right device is connected, then retry. When it happens again, set the device aside and report it.</source>
        <translation>请检查连接的设备是否正确后重试。若再次发生，请将其放到一边并报告。</translation>
    </message>
    <message>
        <source>Unexpected failure</source>
        <translation>意外的故障</translation>
    </message>
    <message>
        <source>Something failed that has no description yet.</source>
        <translation>发生了尚无说明的故障。</translation>
    </message>
    <message>
        <source>Try once more. If it stays, report it with the code &quot;%1&quot;.</source>
        <translation>请再试一次。若仍如此，请附代码 &quot;%1&quot; 报告。</translation>
    </message>
    <message>
        <source>Nothing kept of its console</source>
        <translation>没有保存它的控制台</translation>
    </message>
    <message>
        <source>What this device printed was not kept here: {detail}.</source>
        <translation>此处没有保存该设备输出的内容：{detail}。</translation>
    </message>
    <message>
        <source>Open its log from a file, or plug it in on the Bench: what it prints from then on is kept.</source>
        <translation>请从文件打开它的日志，或在工作台插入设备：此后输出的内容会保存。</translation>
    </message>
    <message>
        <source>Notes cannot be read</source>
        <translation>无法读取备注</translation>
    </message>
    <message>
        <source>The file with the notes beside logs is none of ours: {detail}.</source>
        <translation>存放日志备注的文件不是本程序的：{detail}。</translation>
    </message>
    <message>
        <source>Put it aside, or bring it back from a backup of the site. Notes are written anew from now on.</source>
        <translation>请把它移开，或从站点的备份恢复。此后的备注会重新写入。</translation>
    </message>
</context>
<context>
    <name>ImportCsv</name>
    <message>
        <source>the serial is missing</source>
        <translation>缺少序列号</translation>
    </message>
    <message>
        <source>the serial has %1 characters, at most 64 are allowed</source>
        <translation>序列号有 %1 个字符，最多允许 64 个</translation>
    </message>
    <message>
        <source>the serial has characters that are not printable ASCII</source>
        <translation>序列号含有非可打印 ASCII 的字符</translation>
    </message>
    <message>
        <source>the model has %1 characters, at most %2 are allowed</source>
        <translation>型号有 %1 个字符，最多允许 %2 个</translation>
    </message>
    <message>
        <source>the model contains a control character</source>
        <translation>型号含有控制字符</translation>
    </message>
    <message>
        <source>the key is longer than 8192 characters</source>
        <translation>密钥超过 8192 个字符</translation>
    </message>
    <message>
        <source>a private key stands where the public key belongs</source>
        <translation>应为公钥之处放了私钥</translation>
    </message>
    <message>
        <source>the PEM text is no complete &quot;PUBLIC KEY&quot; block</source>
        <translation>PEM 文本不是完整的 &quot;PUBLIC KEY&quot; 块</translation>
    </message>
    <message>
        <source>the key is neither PEM nor base64 nor hex</source>
        <translation>密钥既不是 PEM，也不是 base64 或 hex</translation>
    </message>
    <message>
        <source>the key is no DER SubjectPublicKeyInfo</source>
        <translation>密钥不是 DER SubjectPublicKeyInfo</translation>
    </message>
    <message>
        <source>not a public key on P-256 or P-384 with a named curve and an uncompressed point</source>
        <translation>不是带命名曲线和未压缩点的 P-256 或 P-384 公钥</translation>
    </message>
    <message>
        <source>the fingerprint is not 64 hexadecimal digits</source>
        <translation>指纹不是 64 位十六进制数字</translation>
    </message>
    <message>
        <source>the file is larger than 16 MiB</source>
        <translation>文件超过 16 MiB</translation>
    </message>
    <message>
        <source>the file is UTF-16; save it as &quot;CSV UTF-8&quot;</source>
        <translation>文件为 UTF-16；请另存为 &quot;CSV UTF-8&quot;</translation>
    </message>
    <message>
        <source>the file is not a text file</source>
        <translation>文件不是文本文件</translation>
    </message>
    <message>
        <source>the line is not UTF-8; save the file as &quot;CSV UTF-8&quot;</source>
        <translation>该行不是 UTF-8；请将文件另存为 &quot;CSV UTF-8&quot;</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>a column of the same meaning is there already</source>
        <translation>已有含义相同的列</translation>
    </message>
    <message>
        <source>no column is named &quot;serial&quot;</source>
        <translation>没有名为 &quot;serial&quot; 的列</translation>
    </message>
    <message>
        <source>this serial is already in line %1</source>
        <translation>此序列号已在第 %1 行</translation>
    </message>
    <message>
        <source>this key is already in line %1</source>
        <translation>此密钥已在第 %1 行</translation>
    </message>
    <message>
        <source>the line has more cells than the first line</source>
        <translation>该行的单元格比首行多</translation>
    </message>
    <message>
        <source>the fingerprint is not that of the key beside it</source>
        <translation>指纹与旁边的密钥不符</translation>
    </message>
    <message>
        <source>the file has more than %1 devices</source>
        <translation>文件中的设备超过 %1 台</translation>
    </message>
    <message>
        <source>the file names no device</source>
        <translation>文件未列出任何设备</translation>
    </message>
    <message>
        <source>the quote that opens here is never closed</source>
        <translation>此处打开的引号没有关闭</translation>
    </message>
    <message>
        <source>text follows the closing quote</source>
        <translation>右引号后还有文字</translation>
    </message>
    <message>
        <source>a quote stands inside a cell that is not quoted</source>
        <translation>未加引号的单元格中出现引号</translation>
    </message>
    <message>
        <source>the cell has more than %1 characters</source>
        <translation>单元格超过 %1 个字符</translation>
    </message>
    <message>
        <source>the line has more than %1 cells</source>
        <translation>该行超过 %1 个单元格</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>Any device</source>
        <translation>任意设备</translation>
    </message>
    <message>
        <source>Network plug</source>
        <translation>网络插座</translation>
    </message>
    <message>
        <source>Sensor on a serial port</source>
        <translation>串口传感器</translation>
    </message>
    <message>
        <source>Strict: delivered key and local share</source>
        <translation>严格：随货密钥与本地份额</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Put the configurations of device and hub side by side: KDF, hash, iterations, memory, salt length, output length.</source>
        <translation>将设备与中枢的配置并排比对：KDF、散列、迭代次数、内存、盐长度、输出长度。</translation>
    </message>
    <message>
        <source>Look for a firmware default that differs from what is written down, and for changes at run time.</source>
        <translation>查找与文档不符的固件默认值，以及运行时发生的更改。</translation>
    </message>
    <message>
        <source>Evaluate both with the same inputs: imprint-cli kdf eval, then kdf search with the device&apos;s output.</source>
        <translation>用相同输入计算两边：先 imprint-cli kdf eval，再用设备的输出执行 kdf search。</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>通信流量</translation>
    </message>
    <message>
        <source>Record the traffic of one attempt and find the last message that both sides saw.</source>
        <translation>记录一次尝试的通信流量，找出双方都看到的最后一条消息。</translation>
    </message>
    <message>
        <source>Compare the algorithms that each side offers with those the other accepts.</source>
        <translation>将每一方提供的算法与另一方接受的算法进行比较。</translation>
    </message>
    <message>
        <source>Check names, clocks and certificates of both sides before blaming the key.</source>
        <translation>在怀疑密钥之前，先检查双方的名称、时钟和证书。</translation>
    </message>
    <message>
        <source>Both logs</source>
        <translation>双方日志</translation>
    </message>
    <message>
        <source>Put the device&apos;s log and the hub&apos;s log on one clock: imprint-cli logs align DEVICE HUB.</source>
        <translation>将设备日志和中枢日志对齐到同一时钟：imprint-cli logs align DEVICE HUB。</translation>
    </message>
    <message>
        <source>Read both from the last line that they share.</source>
        <translation>从双方共有的最后一行开始阅读两份日志。</translation>
    </message>
    <message>
        <source>The key derivation alone</source>
        <translation>单独的密钥派生</translation>
    </message>
    <message>
        <source>Run the key derivation alone on the device with known inputs.</source>
        <translation>在设备上用已知输入单独运行密钥派生。</translation>
    </message>
    <message>
        <source>Search what it really did: imprint-cli kdf search --input CASE.json.</source>
        <translation>查找它实际做了什么：imprint-cli kdf search --input CASE.json。</translation>
    </message>
    <message>
        <source>Put one fault in at a time: hash, byte order, truncation, salt.</source>
        <translation>逐个引入错误：散列、字节序、截断、盐。</translation>
    </message>
    <message>
        <source>Secure element</source>
        <translation>安全元件</translation>
    </message>
    <message>
        <source>Check supply, wiring and pull-ups of the bus to the secure element, and its reset line.</source>
        <translation>检查通往安全元件的总线的供电、接线和上拉电阻，以及其复位线。</translation>
    </message>
    <message>
        <source>Read its firmware version and run one operation whose answer is known.</source>
        <translation>读取其固件版本，并执行一次结果已知的操作。</translation>
    </message>
    <message>
        <source>Power it off completely, not only reset it, and try again.</source>
        <translation>将其完全断电，而不只是复位，然后重试。</translation>
    </message>
    <message>
        <source>Source of randomness</source>
        <translation>随机源</translation>
    </message>
    <message>
        <source>Take a raw sample of the noise source and test it: imprint-cli random test.</source>
        <translation>采集噪声源的原始样本并测试：imprint-cli random test。</translation>
    </message>
    <message>
        <source>Read the boot log: is the generator started, and seeded, before the first key is made?</source>
        <translation>阅读启动日志：在生成第一个密钥之前，发生器是否已启动并播种？</translation>
    </message>
    <message>
        <source>Repeat warm and cold, and at the lowest supply voltage.</source>
        <translation>在高温、低温以及最低供电电压下重复测试。</translation>
    </message>
    <message>
        <source>Key derivation parameters differ</source>
        <translation>密钥派生参数不一致</translation>
    </message>
    <message>
        <source>The two sides derive with different iterations, memory, salt or hash; one that is off is enough.</source>
        <translation>双方派生所用的迭代次数、内存、盐或散列不同；只要有一项不符就会失败。</translation>
    </message>
    <message>
        <source>Make the parameters equal on both sides and give the set a version; align them and try again, the device need not be reset.</source>
        <translation>使双方参数一致，并为这组参数设置版本；对齐后重试，设备无需复位。</translation>
    </message>
    <message>
        <source>Key derivation parameters refused</source>
        <translation>密钥派生参数被拒绝</translation>
    </message>
    <message>
        <source>One side was given parameters outside of what it accepts: too few iterations, a salt too short, too much memory.</source>
        <translation>一方收到了超出其接受范围的参数：迭代次数太少、盐太短、内存太大。</translation>
    </message>
    <message>
        <source>Choose parameters that both sides accept and that are not below today&apos;s recommendations.</source>
        <translation>请选择双方都接受且不低于当今建议的参数。</translation>
    </message>
    <message>
        <source>Too little entropy</source>
        <translation>熵不足</translation>
    </message>
    <message>
        <source>The noise source is dead, not seeded, or disturbed by heat or voltage.</source>
        <translation>噪声源失效、未播种，或受温度或电压干扰。</translation>
    </message>
    <message>
        <source>Seed the generator properly and early in the boot. A device that made keys meanwhile must be reset and provisioned anew.</source>
        <translation>在启动早期正确地为发生器播种。在此期间生成过密钥的设备必须复位并重新配置。</translation>
    </message>
    <message>
        <source>Random generator did not start</source>
        <translation>随机数发生器未启动</translation>
    </message>
    <message>
        <source>The hardware generator was not ready, has no clock, or failed its self test.</source>
        <translation>硬件发生器未就绪、没有时钟，或未通过自检。</translation>
    </message>
    <message>
        <source>Start the generator before anything that makes keys; reset the device and provision it anew.</source>
        <translation>在任何生成密钥的操作之前启动发生器；复位设备并重新配置。</translation>
    </message>
    <message>
        <source>Key derivation not supported</source>
        <translation>不支持该密钥派生</translation>
    </message>
    <message>
        <source>One side does not know the KDF or the hash that the other wants.</source>
        <translation>一方不支持另一方所要求的 KDF 或散列。</translation>
    </message>
    <message>
        <source>Agree on one strong KDF that both have; update the firmware of the side that lacks it.</source>
        <translation>约定一种双方都有的强 KDF；更新缺少它的一方的固件。</translation>
    </message>
    <message>
        <source>Algorithms do not match</source>
        <translation>算法不匹配</translation>
    </message>
    <message>
        <source>Both sides work, but with different algorithms.</source>
        <translation>双方都在工作，但使用的算法不同。</translation>
    </message>
    <message>
        <source>Agree on one set of algorithms, and negotiate it in the handshake.</source>
        <translation>约定一组算法，并在握手中协商。</translation>
    </message>
    <message>
        <source>Secure element does not answer</source>
        <translation>安全元件无应答</translation>
    </message>
    <message>
        <source>I2C or SPI to the secure element fails: wiring, supply, address or its firmware.</source>
        <translation>通往安全元件的 I2C 或 SPI 失败：接线、供电、地址或其固件有问题。</translation>
    </message>
    <message>
        <source>Mend wiring or driver, then switch the device off and on completely.</source>
        <translation>修复接线或驱动，然后将设备完全断电再上电。</translation>
    </message>
    <message>
        <source>Security module failed</source>
        <translation>安全模块失败</translation>
    </message>
    <message>
        <source>The module that holds the master key refused or did not answer.</source>
        <translation>保存主密钥的模块拒绝了请求或没有应答。</translation>
    </message>
    <message>
        <source>See the module&apos;s own code beside this line; check that it is plugged in and logged in: imprint-cli token list.</source>
        <translation>查看此行旁边模块自身的代码；检查它是否已插入并登录：imprint-cli token list。</translation>
    </message>
    <message>
        <source>Key derivation took too long</source>
        <translation>密钥派生耗时过长</translation>
    </message>
    <message>
        <source>The derivation is too slow for its window: cost parameters, a slow clock, or a busy processor.</source>
        <translation>派生太慢，超出其时间窗口：成本参数、时钟过慢或处理器繁忙。</translation>
    </message>
    <message>
        <source>Measure the time of the derivation on the device and compare it with the window.</source>
        <translation>测量设备上派生所需的时间，并与时间窗口比较。</translation>
    </message>
    <message>
        <source>Choose cost parameters within policy that the device can bear, or a longer window.</source>
        <translation>在策略允许范围内选择设备能够承受的成本参数，或放宽时间窗口。</translation>
    </message>
    <message>
        <source>Provisioning took too long</source>
        <translation>配置耗时过长</translation>
    </message>
    <message>
        <source>The device or the network was slower than the time that was given.</source>
        <translation>设备或网络的耗时超过了规定时间。</translation>
    </message>
    <message>
        <source>Lengthen the window with care (a long one invites denial of service), or find what is slow in the two logs.</source>
        <translation>谨慎延长时间窗口（过长容易招致拒绝服务攻击），或在两份日志中找出缓慢之处。</translation>
    </message>
    <message>
        <source>The generator got no entropy</source>
        <translation>发生器未获得熵</translation>
    </message>
    <message>
        <source>The entropy callback of CTR_DRBG failed while it was seeded.</source>
        <translation>CTR_DRBG 播种时熵回调失败。</translation>
    </message>
    <message>
        <source>Register a working entropy source before mbedtls_ctr_drbg_seed.</source>
        <translation>在 mbedtls_ctr_drbg_seed 之前注册可用的熵源。</translation>
    </message>
    <message>
        <source>Entropy source failed</source>
        <translation>熵源失败</translation>
    </message>
    <message>
        <source>The hardware noise source reported an error.</source>
        <translation>硬件噪声源报告了错误。</translation>
    </message>
    <message>
        <source>Start the noise source first; check its clock and supply.</source>
        <translation>先启动噪声源；检查其时钟和供电。</translation>
    </message>
    <message>
        <source>No entropy source</source>
        <translation>没有熵源</translation>
    </message>
    <message>
        <source>The build has no strong entropy source.</source>
        <translation>该构建没有强熵源。</translation>
    </message>
    <message>
        <source>Define MBEDTLS_ENTROPY_HARDWARE_ALT and provide mbedtls_hardware_poll.</source>
        <translation>定义 MBEDTLS_ENTROPY_HARDWARE_ALT 并提供 mbedtls_hardware_poll。</translation>
    </message>
    <message>
        <source>HKDF input refused</source>
        <translation>HKDF 输入被拒绝</translation>
    </message>
    <message>
        <source>HKDF was given no hash or too long an output.</source>
        <translation>HKDF 未指定散列，或输出过长。</translation>
    </message>
    <message>
        <source>Check hash and output length; at most 255 times the hash.</source>
        <translation>检查散列和输出长度；最多为散列长度的 255 倍。</translation>
    </message>
    <message>
        <source>Hash not built in</source>
        <translation>未内置该散列</translation>
    </message>
    <message>
        <source>The hash that is wanted is not compiled into this firmware.</source>
        <translation>所需的散列未编译进此固件。</translation>
    </message>
    <message>
        <source>Enable it in the configuration of mbedTLS, or agree on another.</source>
        <translation>在 mbedTLS 配置中启用它，或约定使用其他散列。</translation>
    </message>
    <message>
        <source>Key not on the curve</source>
        <translation>密钥不在曲线上</translation>
    </message>
    <message>
        <source>A public key is no point of the curve, or a private key is out of range.</source>
        <translation>公钥不是曲线上的点，或私钥超出范围。</translation>
    </message>
    <message>
        <source>Check byte order and encoding of the key.</source>
        <translation>检查密钥的字节序和编码。</translation>
    </message>
    <message>
        <source>Signature does not verify</source>
        <translation>签名验证失败</translation>
    </message>
    <message>
        <source>The signature belongs to other data or another key.</source>
        <translation>该签名属于其他数据或其他密钥。</translation>
    </message>
    <message>
        <source>Compare what each side signs byte by byte.</source>
        <translation>逐字节比较双方签名的内容。</translation>
    </message>
    <message>
        <source>Curve not built in</source>
        <translation>未内置该曲线</translation>
    </message>
    <message>
        <source>The curve is not compiled into this firmware.</source>
        <translation>该曲线未编译进此固件。</translation>
    </message>
    <message>
        <source>Enable the curve, or use one that both sides have.</source>
        <translation>启用该曲线，或使用双方都有的曲线。</translation>
    </message>
    <message>
        <source>Crypto accelerator failed</source>
        <translation>加密加速器失败</translation>
    </message>
    <message>
        <source>The hardware accelerator reported an error.</source>
        <translation>硬件加速器报告了错误。</translation>
    </message>
    <message>
        <source>Try the software implementation; if that works, check clock and driver of the accelerator.</source>
        <translation>尝试软件实现；如果可行，请检查加速器的时钟和驱动。</translation>
    </message>
    <message>
        <source>Corruption detected</source>
        <translation>检测到数据损坏</translation>
    </message>
    <message>
        <source>The library saw memory or a register change under it.</source>
        <translation>库发现内存或寄存器在其使用中被改变。</translation>
    </message>
    <message>
        <source>Check supply and memory; treat the device as attacked until the reason is known.</source>
        <translation>检查供电和内存；在查明原因之前，将该设备视为遭受攻击。</translation>
    </message>
    <message>
        <source>Certificate not accepted</source>
        <translation>证书未被接受</translation>
    </message>
    <message>
        <source>The other side&apos;s certificate does not lead to a trusted CA, is out of date, or names another host.</source>
        <translation>对方的证书无法追溯到受信任的 CA、不在有效期内，或写的是其他主机。</translation>
    </message>
    <message>
        <source>Check the CA certificate on the device, and its clock.</source>
        <translation>检查设备上的 CA 证书及设备的时钟。</translation>
    </message>
    <message>
        <source>The other side ended the handshake</source>
        <translation>对方终止了握手</translation>
    </message>
    <message>
        <source>A fatal alert came; its number says why.</source>
        <translation>收到致命警报；其编号说明原因。</translation>
    </message>
    <message>
        <source>Read the alert in the log of the side that sent it.</source>
        <translation>在发送警报一方的日志中查看该警报。</translation>
    </message>
    <message>
        <source>No common ciphers</source>
        <translation>没有共同的密码套件</translation>
    </message>
    <message>
        <source>The two sides found no set of algorithms that both allow.</source>
        <translation>双方未找到都允许的一组算法。</translation>
    </message>
    <message>
        <source>Compare cipher suites, curves and versions of both sides.</source>
        <translation>比较双方的密码套件、曲线和版本。</translation>
    </message>
    <message>
        <source>Handshake timed out</source>
        <translation>握手超时</translation>
    </message>
    <message>
        <source>No answer came within the time of the handshake.</source>
        <translation>握手期间没有收到应答。</translation>
    </message>
    <message>
        <source>Check the network, and whether the device is too slow for the timer.</source>
        <translation>检查网络，以及设备是否慢得赶不上计时器。</translation>
    </message>
    <message>
        <source>Out of memory in TLS</source>
        <translation>TLS 内存不足</translation>
    </message>
    <message>
        <source>The device has no memory left for the handshake.</source>
        <translation>设备已没有可用于握手的内存。</translation>
    </message>
    <message>
        <source>Free memory or make the TLS buffers smaller.</source>
        <translation>释放内存或减小 TLS 缓冲区。</translation>
    </message>
    <message>
        <source>Malformed record</source>
        <translation>记录格式错误</translation>
    </message>
    <message>
        <source>What came is no TLS record, or was damaged.</source>
        <translation>收到的内容不是 TLS 记录，或已损坏。</translation>
    </message>
    <message>
        <source>Check that port and protocol are right.</source>
        <translation>检查端口和协议是否正确。</translation>
    </message>
    <message>
        <source>Connection closed early</source>
        <translation>连接过早关闭</translation>
    </message>
    <message>
        <source>The other side closed without a word.</source>
        <translation>对方未作说明就关闭了连接。</translation>
    </message>
    <message>
        <source>Read the other side&apos;s log at that moment.</source>
        <translation>查看对方日志中该时刻的内容。</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>Nothing listens at that address, or a firewall is between.</source>
        <translation>该地址没有程序监听，或中间有防火墙。</translation>
    </message>
    <message>
        <source>Check address, port and network.</source>
        <translation>检查地址、端口和网络。</translation>
    </message>
    <message>
        <source>Host not found</source>
        <translation>找不到主机</translation>
    </message>
    <message>
        <source>The name could not be resolved.</source>
        <translation>无法解析该名称。</translation>
    </message>
    <message>
        <source>Check name and DNS on the device&apos;s network.</source>
        <translation>检查名称以及设备所在网络的 DNS。</translation>
    </message>
    <message>
        <source>No random numbers</source>
        <translation>没有随机数</translation>
    </message>
    <message>
        <source>The random generator failed in the middle of an operation.</source>
        <translation>随机数发生器在操作中途失败。</translation>
    </message>
    <message>
        <source>Check the seeding of the generator.</source>
        <translation>检查发生器的播种。</translation>
    </message>
    <message>
        <source>Supply voltage fell</source>
        <translation>供电电压跌落</translation>
    </message>
    <message>
        <source>The supply broke down, often while the radio sent.</source>
        <translation>供电跌落，常发生在无线发射时。</translation>
    </message>
    <message>
        <source>Use a stronger supply and a shorter cable; add a capacitor.</source>
        <translation>使用更强的电源和更短的线缆；加一个电容。</translation>
    </message>
    <message>
        <source>Watchdog expired</source>
        <translation>看门狗超时</translation>
    </message>
    <message>
        <source>A task, often the key derivation, held the processor too long.</source>
        <translation>某个任务（常为密钥派生）占用处理器过久。</translation>
    </message>
    <message>
        <source>Give the derivation a task of its own that yields, or lower its cost.</source>
        <translation>让派生在会让出处理器的独立任务中运行，或降低其成本。</translation>
    </message>
    <message>
        <source>Firmware crashed</source>
        <translation>固件崩溃</translation>
    </message>
    <message>
        <source>The firmware ended with a fault.</source>
        <translation>固件因故障终止。</translation>
    </message>
    <message>
        <source>Decode the backtrace that follows and mend the firmware.</source>
        <translation>解析随后的回溯信息并修复固件。</translation>
    </message>
    <message>
        <source>Not in flash</source>
        <translation>闪存中没有</translation>
    </message>
    <message>
        <source>A value, perhaps the salt or a key, is not stored on the device.</source>
        <translation>某个值（可能是盐或密钥）未存储在设备上。</translation>
    </message>
    <message>
        <source>Write it at the end of the line, or handle its absence.</source>
        <translation>在产线末端写入它，或让固件能处理其缺失。</translation>
    </message>
    <message>
        <source>Storage not started</source>
        <translation>存储未启动</translation>
    </message>
    <message>
        <source>The firmware read its settings before it opened the storage.</source>
        <translation>固件在打开存储之前读取了设置。</translation>
    </message>
    <message>
        <source>Call nvs_flash_init first.</source>
        <translation>先调用 nvs_flash_init。</translation>
    </message>
    <message>
        <source>Storage of another version</source>
        <translation>存储版本不同</translation>
    </message>
    <message>
        <source>The partition was written by another firmware, or is full.</source>
        <translation>分区由其他固件写入，或已满。</translation>
    </message>
    <message>
        <source>Erase the partition and provision the device anew.</source>
        <translation>擦除该分区并重新配置设备。</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>The device could not allocate memory.</source>
        <translation>设备无法分配内存。</translation>
    </message>
    <message>
        <source>Lower the memory cost of the KDF, or free memory.</source>
        <translation>降低 KDF 的内存成本，或释放内存。</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>An operation did not end in time.</source>
        <translation>某个操作未能按时结束。</translation>
    </message>
    <message>
        <source>See which one in the lines before.</source>
        <translation>请在前面的行中查看是哪一个。</translation>
    </message>
    <message>
        <source>Wi-Fi authentication failed</source>
        <translation>Wi-Fi 认证失败</translation>
    </message>
    <message>
        <source>The access point does not accept the passphrase or the device.</source>
        <translation>接入点不接受该口令或该设备。</translation>
    </message>
    <message>
        <source>Check the passphrase and its encoding; a key derived from it with other parameters looks the same.</source>
        <translation>检查口令及其编码；用其他参数派生的密钥看起来是同样的现象。</translation>
    </message>
    <message>
        <source>Access point not found</source>
        <translation>找不到接入点</translation>
    </message>
    <message>
        <source>No access point with this name is in reach on the device&apos;s bands.</source>
        <translation>在设备支持的频段上，范围内没有此名称的接入点。</translation>
    </message>
    <message>
        <source>Check the name and the band; many devices have 2.4 GHz only.</source>
        <translation>检查名称和频段；许多设备只支持 2.4 GHz。</translation>
    </message>
    <message>
        <source>TLS connection failed</source>
        <translation>TLS 连接失败</translation>
    </message>
    <message>
        <source>The connection to the server could not be opened.</source>
        <translation>无法建立到服务器的连接。</translation>
    </message>
    <message>
        <source>See the code of mbedTLS in the lines around.</source>
        <translation>查看前后各行中的 mbedTLS 代码。</translation>
    </message>
    <message>
        <source>The generator has not gathered enough to make a key.</source>
        <translation>发生器收集的熵尚不足以生成密钥。</translation>
    </message>
    <message>
        <source>Wait for the noise source, or repair it; keys made before are not to be used.</source>
        <translation>等待噪声源就绪，或修复它；在此之前生成的密钥不可使用。</translation>
    </message>
    <message>
        <source>Algorithm not supported</source>
        <translation>不支持该算法</translation>
    </message>
    <message>
        <source>The algorithm or key type is not built into this firmware.</source>
        <translation>该算法或密钥类型未内置于此固件。</translation>
    </message>
    <message>
        <source>Enable it in the configuration or agree on another.</source>
        <translation>在配置中启用它，或约定使用其他算法。</translation>
    </message>
    <message>
        <source>Argument refused</source>
        <translation>参数被拒绝</translation>
    </message>
    <message>
        <source>A parameter of the operation is not valid.</source>
        <translation>该操作的某个参数无效。</translation>
    </message>
    <message>
        <source>Check lengths, algorithm and usage flags of the key.</source>
        <translation>检查密钥的长度、算法和用途标志。</translation>
    </message>
    <message>
        <source>Use of the key not permitted</source>
        <translation>不允许使用该密钥</translation>
    </message>
    <message>
        <source>The key was made for another use or algorithm.</source>
        <translation>该密钥是为其他用途或算法生成的。</translation>
    </message>
    <message>
        <source>Set usage flags and algorithm when the key is made.</source>
        <translation>在生成密钥时设置用途标志和算法。</translation>
    </message>
    <message>
        <source>Signature, data or key do not belong together.</source>
        <translation>签名、数据或密钥不相匹配。</translation>
    </message>
    <message>
        <source>Hardware failed</source>
        <translation>硬件失败</translation>
    </message>
    <message>
        <source>The secure element or accelerator reported a failure.</source>
        <translation>安全元件或加速器报告了故障。</translation>
    </message>
    <message>
        <source>Check supply and bus; replace the part when it repeats.</source>
        <translation>检查供电和总线；若重复出现，请更换该部件。</translation>
    </message>
    <message>
        <source>Secure element not reached</source>
        <translation>无法访问安全元件</translation>
    </message>
    <message>
        <source>The secure element or the secure partition did not answer.</source>
        <translation>安全元件或安全分区没有应答。</translation>
    </message>
    <message>
        <source>Check the bus and the start order.</source>
        <translation>检查总线和启动顺序。</translation>
    </message>
    <message>
        <source>The implementation saw itself tampered with.</source>
        <translation>该实现检测到自身被篡改。</translation>
    </message>
    <message>
        <source>Treat the device as attacked until the reason is known.</source>
        <translation>在查明原因之前，将该设备视为遭受攻击。</translation>
    </message>
    <message>
        <source>Key storage failed</source>
        <translation>密钥存储失败</translation>
    </message>
    <message>
        <source>The key store could not be read or written.</source>
        <translation>密钥存储无法读取或写入。</translation>
    </message>
    <message>
        <source>Check the flash and the partition.</source>
        <translation>检查闪存和分区。</translation>
    </message>
    <message>
        <source>Key not there</source>
        <translation>密钥不存在</translation>
    </message>
    <message>
        <source>No key with this identifier is stored.</source>
        <translation>没有存储此标识的密钥。</translation>
    </message>
    <message>
        <source>Provision the key first, or correct the identifier.</source>
        <translation>先写入该密钥，或更正标识。</translation>
    </message>
    <message>
        <source>Operation out of order</source>
        <translation>操作顺序错误</translation>
    </message>
    <message>
        <source>An operation was used in the wrong order.</source>
        <translation>某个操作的使用顺序有误。</translation>
    </message>
    <message>
        <source>Correct the sequence of calls.</source>
        <translation>更正调用顺序。</translation>
    </message>
    <message>
        <source>Entropy device not ready</source>
        <translation>熵设备未就绪</translation>
    </message>
    <message>
        <source>The entropy driver is not started or reports errors.</source>
        <translation>熵驱动未启动或报告错误。</translation>
    </message>
    <message>
        <source>Enable CONFIG_ENTROPY_GENERATOR and check the start order.</source>
        <translation>启用 CONFIG_ENTROPY_GENERATOR 并检查启动顺序。</translation>
    </message>
    <message>
        <source>The kernel ended with a fatal error.</source>
        <translation>内核因致命错误终止。</translation>
    </message>
    <message>
        <source>Find the thread and address that follow and mend the firmware.</source>
        <translation>查看随后的线程和地址，并修复固件。</translation>
    </message>
    <message>
        <source>Random generator failed</source>
        <translation>随机数发生器失败</translation>
    </message>
    <message>
        <source>The generator could not be seeded or failed its test.</source>
        <translation>发生器无法播种或未通过测试。</translation>
    </message>
    <message>
        <source>Provide a working seed function (wc_GenerateSeed).</source>
        <translation>提供可用的播种函数（wc_GenerateSeed）。</translation>
    </message>
    <message>
        <source>Generator repeats itself</source>
        <translation>发生器输出重复</translation>
    </message>
    <message>
        <source>The continuous test of the generator found equal blocks.</source>
        <translation>发生器的连续测试发现了相同的块。</translation>
    </message>
    <message>
        <source>Check the seed source; it may be stuck.</source>
        <translation>检查种子来源；它可能已卡死。</translation>
    </message>
    <message>
        <source>Feature not built in</source>
        <translation>未内置该功能</translation>
    </message>
    <message>
        <source>The algorithm is not compiled into wolfSSL.</source>
        <translation>该算法未编译进 wolfSSL。</translation>
    </message>
    <message>
        <source>Enable it in user_settings.h or agree on another.</source>
        <translation>在 user_settings.h 中启用它，或约定使用其他算法。</translation>
    </message>
    <message>
        <source>wolfSSL could not allocate memory.</source>
        <translation>wolfSSL 无法分配内存。</translation>
    </message>
    <message>
        <source>Free memory or use static buffers.</source>
        <translation>释放内存或使用静态缓冲区。</translation>
    </message>
    <message>
        <source>Issuer not known</source>
        <translation>颁发者未知</translation>
    </message>
    <message>
        <source>The CA of the certificate is not loaded.</source>
        <translation>未加载该证书的 CA。</translation>
    </message>
    <message>
        <source>Load the CA certificate on this side.</source>
        <translation>在这一方加载 CA 证书。</translation>
    </message>
    <message>
        <source>Certificate&apos;s signature is wrong</source>
        <translation>证书签名有误</translation>
    </message>
    <message>
        <source>The certificate was not signed by the CA that it names.</source>
        <translation>该证书并非由其所写的 CA 签名。</translation>
    </message>
    <message>
        <source>Check which CA issued it.</source>
        <translation>检查它由哪个 CA 签发。</translation>
    </message>
    <message>
        <source>Certificate not valid yet</source>
        <translation>证书尚未生效</translation>
    </message>
    <message>
        <source>The device&apos;s clock is behind, often at 1970.</source>
        <translation>设备的时钟滞后，常停在 1970 年。</translation>
    </message>
    <message>
        <source>Set the clock before the handshake.</source>
        <translation>在握手之前校准时钟。</translation>
    </message>
    <message>
        <source>Certificate expired</source>
        <translation>证书已过期</translation>
    </message>
    <message>
        <source>The certificate has ended, or the clock is ahead.</source>
        <translation>证书已到期，或时钟超前。</translation>
    </message>
    <message>
        <source>Renew it, or set the clock.</source>
        <translation>更新证书，或校准时钟。</translation>
    </message>
    <message>
        <source>The certificate could not be verified.</source>
        <translation>无法验证该证书。</translation>
    </message>
    <message>
        <source>Check the chain and the clock.</source>
        <translation>检查证书链和时钟。</translation>
    </message>
    <message>
        <source>Both sides have no cipher suite in common.</source>
        <translation>双方没有共同的密码套件。</translation>
    </message>
    <message>
        <source>Compare the lists of both sides.</source>
        <translation>比较双方的列表。</translation>
    </message>
    <message>
        <source>Pre-shared key missing or wrong</source>
        <translation>预共享密钥缺失或错误</translation>
    </message>
    <message>
        <source>The callback gave no key for this identity.</source>
        <translation>回调未给出此身份的密钥。</translation>
    </message>
    <message>
        <source>Check identity and key; a derived key may differ.</source>
        <translation>检查身份和密钥；派生的密钥可能不一致。</translation>
    </message>
    <message>
        <source>Message check failed</source>
        <translation>消息校验失败</translation>
    </message>
    <message>
        <source>The two sides have different keys.</source>
        <translation>双方的密钥不同。</translation>
    </message>
    <message>
        <source>Compare the derived keys of both sides.</source>
        <translation>比较双方派生的密钥。</translation>
    </message>
    <message>
        <source>Comparison failed</source>
        <translation>比较失败</translation>
    </message>
    <message>
        <source>CheckMac or Verify did not match.</source>
        <translation>CheckMac 或 Verify 不匹配。</translation>
    </message>
    <message>
        <source>The keys of the two sides differ; compare slot and data.</source>
        <translation>双方的密钥不同；请比较槽位和数据。</translation>
    </message>
    <message>
        <source>Command refused</source>
        <translation>命令被拒绝</translation>
    </message>
    <message>
        <source>Length, opcode or parameters of the command are wrong for this chip and its configuration.</source>
        <translation>命令的长度、操作码或参数与此芯片及其配置不符。</translation>
    </message>
    <message>
        <source>Compare the configuration zone with what the firmware expects.</source>
        <translation>将配置区与固件的预期进行比较。</translation>
    </message>
    <message>
        <source>ECC fault</source>
        <translation>ECC 故障</translation>
    </message>
    <message>
        <source>A computation on the curve failed; it may succeed when repeated.</source>
        <translation>曲线上的一次计算失败；重复时可能成功。</translation>
    </message>
    <message>
        <source>Repeat the command; set the part aside when it fails again.</source>
        <translation>重复该命令；若再次失败，请将该部件放到一边。</translation>
    </message>
    <message>
        <source>Self test failed</source>
        <translation>自检失败</translation>
    </message>
    <message>
        <source>The chip failed its own test and refuses to work.</source>
        <translation>芯片未通过自身测试，拒绝工作。</translation>
    </message>
    <message>
        <source>Set the part aside.</source>
        <translation>请将该部件放到一边。</translation>
    </message>
    <message>
        <source>Health test of the generator failed</source>
        <translation>发生器健康测试失败</translation>
    </message>
    <message>
        <source>The chip&apos;s random generator failed its health test.</source>
        <translation>芯片的随机数发生器未通过健康测试。</translation>
    </message>
    <message>
        <source>Repeat after a power cycle; set the part aside when it fails again.</source>
        <translation>断电再上电后重试；若再次失败，请将该部件放到一边。</translation>
    </message>
    <message>
        <source>Command not allowed now</source>
        <translation>当前不允许该命令</translation>
    </message>
    <message>
        <source>The chip&apos;s state or configuration does not allow the command: not locked, wrong slot, key not usable.</source>
        <translation>芯片的状态或配置不允许该命令：未锁定、槽位错误、密钥不可用。</translation>
    </message>
    <message>
        <source>Check locks and slot configuration.</source>
        <translation>检查锁定状态和槽位配置。</translation>
    </message>
    <message>
        <source>Watchdog of the chip</source>
        <translation>芯片看门狗</translation>
    </message>
    <message>
        <source>Too much time passed since the chip was woken.</source>
        <translation>芯片唤醒后经过的时间太长。</translation>
    </message>
    <message>
        <source>Wake it again and send the commands closer together.</source>
        <translation>重新唤醒它，并更紧凑地发送命令。</translation>
    </message>
    <message>
        <source>Bus error</source>
        <translation>总线错误</translation>
    </message>
    <message>
        <source>A byte was damaged on the bus.</source>
        <translation>总线上有一个字节损坏。</translation>
    </message>
    <message>
        <source>Lower the clock, check pull-ups and cable.</source>
        <translation>降低时钟频率，检查上拉电阻和线缆。</translation>
    </message>
    <message>
        <source>Chip does not answer</source>
        <translation>芯片无应答</translation>
    </message>
    <message>
        <source>The chip did not wake, or its address or supply is wrong.</source>
        <translation>芯片未唤醒，或其地址或供电有误。</translation>
    </message>
    <message>
        <source>Check address, supply, pull-ups and the wake pulse.</source>
        <translation>检查地址、供电、上拉电阻和唤醒脉冲。</translation>
    </message>
    <message>
        <source>Bus to a chip fails</source>
        <translation>芯片总线失败</translation>
    </message>
    <message>
        <source>I2C or SPI reports errors.</source>
        <translation>I2C 或 SPI 报告错误。</translation>
    </message>
    <message>
        <source>Check wiring, pull-ups, address and clock.</source>
        <translation>检查接线、上拉电阻、地址和时钟。</translation>
    </message>
    <message>
        <source>PIN wrong</source>
        <translation>PIN 错误</translation>
    </message>
    <message>
        <source>The PIN is not that of this token.</source>
        <translation>该 PIN 不是此令牌的 PIN。</translation>
    </message>
    <message>
        <source>Stop and look it up: the token locks itself after few tries.</source>
        <translation>请停下来查证：令牌在几次尝试后会自行锁定。</translation>
    </message>
    <message>
        <source>PIN locked</source>
        <translation>PIN 已锁定</translation>
    </message>
    <message>
        <source>Too many wrong PINs.</source>
        <translation>输错 PIN 的次数太多。</translation>
    </message>
    <message>
        <source>The SO-PIN unlocks it; without it the keys are lost.</source>
        <translation>SO-PIN 可以解锁；没有它，密钥将丢失。</translation>
    </message>
    <message>
        <source>PIN of a wrong length</source>
        <translation>PIN 长度错误</translation>
    </message>
    <message>
        <source>The token refuses the length before it counts a try.</source>
        <translation>令牌在计数之前就拒绝了该长度。</translation>
    </message>
    <message>
        <source>Type the PIN again.</source>
        <translation>请重新输入 PIN。</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>The token forgot the login, perhaps by a reset of another program.</source>
        <translation>令牌的登录状态已丢失，可能被其他程序重置。</translation>
    </message>
    <message>
        <source>Log in again.</source>
        <translation>请重新登录。</translation>
    </message>
    <message>
        <source>Token unplugged</source>
        <translation>令牌被拔出</translation>
    </message>
    <message>
        <source>The token was taken out in the middle of an operation.</source>
        <translation>令牌在操作中途被拔出。</translation>
    </message>
    <message>
        <source>Plug the same token in again.</source>
        <translation>请重新插入同一令牌。</translation>
    </message>
    <message>
        <source>No token</source>
        <translation>没有令牌</translation>
    </message>
    <message>
        <source>There is no token in the reader.</source>
        <translation>读卡器中没有令牌。</translation>
    </message>
    <message>
        <source>Plug the token in.</source>
        <translation>请插入令牌。</translation>
    </message>
    <message>
        <source>Token failed</source>
        <translation>令牌失败</translation>
    </message>
    <message>
        <source>The token or its connection reported an error.</source>
        <translation>令牌或其连接报告了错误。</translation>
    </message>
    <message>
        <source>Plug it out and in; try another port without a hub.</source>
        <translation>拔下再插入；换一个不经 USB 集线器的端口。</translation>
    </message>
    <message>
        <source>Token full</source>
        <translation>令牌已满</translation>
    </message>
    <message>
        <source>The token has no room for another key.</source>
        <translation>令牌没有空间存放更多密钥。</translation>
    </message>
    <message>
        <source>Delete keys that are not needed, after a backup.</source>
        <translation>备份之后，删除不再需要的密钥。</translation>
    </message>
    <message>
        <source>Mechanism missing</source>
        <translation>缺少机制</translation>
    </message>
    <message>
        <source>The token or this module cannot do this operation.</source>
        <translation>令牌或此模块不支持该操作。</translation>
    </message>
    <message>
        <source>Use another scheme or module: imprint-cli token info lists what is there.</source>
        <translation>请使用其他方案或模块：imprint-cli token info 列出可用内容。</translation>
    </message>
    <message>
        <source>Key handle stale</source>
        <translation>密钥句柄已失效</translation>
    </message>
    <message>
        <source>The session in which the key was found has ended.</source>
        <translation>查找到该密钥的会话已结束。</translation>
    </message>
    <message>
        <source>Find the key again in a new session.</source>
        <translation>在新会话中重新查找该密钥。</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>会话已结束</translation>
    </message>
    <message>
        <source>The token was reset or taken out meanwhile.</source>
        <translation>令牌在此期间被重置或拔出。</translation>
    </message>
    <message>
        <source>Open a new session and log in.</source>
        <translation>打开新会话并登录。</translation>
    </message>
    <message>
        <source>Key not meant for this</source>
        <translation>密钥不适用于此</translation>
    </message>
    <message>
        <source>The key&apos;s attributes do not allow the operation.</source>
        <translation>密钥的属性不允许该操作。</translation>
    </message>
    <message>
        <source>Make or import the key with the right usage.</source>
        <translation>用正确的用途生成或导入密钥。</translation>
    </message>
    <message>
        <source>Data of a wrong length</source>
        <translation>数据长度错误</translation>
    </message>
    <message>
        <source>The mechanism does not take data of this length.</source>
        <translation>该机制不接受此长度的数据。</translation>
    </message>
    <message>
        <source>Check block size and padding.</source>
        <translation>检查块大小和填充。</translation>
    </message>
    <message>
        <source>Token without a generator</source>
        <translation>令牌没有发生器</translation>
    </message>
    <message>
        <source>This token has no random generator.</source>
        <translation>此令牌没有随机数发生器。</translation>
    </message>
    <message>
        <source>Use another source.</source>
        <translation>请使用其他来源。</translation>
    </message>
    <message>
        <source>Token failed for reasons of its own</source>
        <translation>令牌因自身原因失败</translation>
    </message>
    <message>
        <source>The module gives no reason; often the reader service is down.</source>
        <translation>模块未给出原因；常常是读卡器服务未运行。</translation>
    </message>
    <message>
        <source>Restart pcscd, plug the token out and in.</source>
        <translation>重新启动 pcscd，拔下并重新插入令牌。</translation>
    </message>
    <message>
        <source>Operation failed</source>
        <translation>操作失败</translation>
    </message>
    <message>
        <source>The module could not carry out the operation.</source>
        <translation>模块无法执行该操作。</translation>
    </message>
    <message>
        <source>Try again; then another module.</source>
        <translation>请重试；若仍不行，请换其他模块。</translation>
    </message>
    <message>
        <source>TLS alert: handshake failure</source>
        <translation>TLS 警报：握手失败</translation>
    </message>
    <message>
        <source>No set of parameters that both sides accept, or no certificate that fits.</source>
        <translation>没有双方都接受的参数，或没有合适的证书。</translation>
    </message>
    <message>
        <source>Compare suites, curves, signature algorithms and versions.</source>
        <translation>比较密码套件、曲线、签名算法和版本。</translation>
    </message>
    <message>
        <source>TLS alert: bad certificate</source>
        <translation>TLS 警报：证书错误</translation>
    </message>
    <message>
        <source>The certificate is damaged or its signature is wrong.</source>
        <translation>证书损坏，或其签名有误。</translation>
    </message>
    <message>
        <source>Check the certificate that was sent.</source>
        <translation>检查所发送的证书。</translation>
    </message>
    <message>
        <source>TLS alert: unsupported certificate</source>
        <translation>TLS 警报：不支持的证书</translation>
    </message>
    <message>
        <source>The certificate is of a kind the other side does not take.</source>
        <translation>该证书的类型不被对方接受。</translation>
    </message>
    <message>
        <source>Use a key and usage that it accepts.</source>
        <translation>使用对方接受的密钥和用途。</translation>
    </message>
    <message>
        <source>TLS alert: certificate revoked</source>
        <translation>TLS 警报：证书已吊销</translation>
    </message>
    <message>
        <source>The certificate was revoked.</source>
        <translation>该证书已被吊销。</translation>
    </message>
    <message>
        <source>Issue a new one, or stop using the device.</source>
        <translation>签发新证书，或停用该设备。</translation>
    </message>
    <message>
        <source>TLS alert: certificate expired</source>
        <translation>TLS 警报：证书已过期</translation>
    </message>
    <message>
        <source>The certificate has ended, or a clock is wrong.</source>
        <translation>证书已到期，或某个时钟不准。</translation>
    </message>
    <message>
        <source>Renew the certificate; check both clocks.</source>
        <translation>更新证书；检查双方的时钟。</translation>
    </message>
    <message>
        <source>TLS alert: certificate unknown</source>
        <translation>TLS 警报：证书因其他原因被拒</translation>
    </message>
    <message>
        <source>The certificate was refused for another reason.</source>
        <translation>证书因其他原因被拒绝。</translation>
    </message>
    <message>
        <source>Read the log of the side that sent the alert.</source>
        <translation>查看发送警报一方的日志。</translation>
    </message>
    <message>
        <source>TLS alert: illegal parameter</source>
        <translation>TLS 警报：非法参数</translation>
    </message>
    <message>
        <source>A field of the handshake is out of range or contradicts another.</source>
        <translation>握手中的某个字段超出范围，或与其他字段矛盾。</translation>
    </message>
    <message>
        <source>One side breaks the standard: compare versions of its library.</source>
        <translation>有一方违反标准：请比较其库的版本。</translation>
    </message>
    <message>
        <source>TLS alert: unknown ca</source>
        <translation>TLS 警报：未知 CA</translation>
    </message>
    <message>
        <source>The CA of the certificate is not trusted.</source>
        <translation>该证书的 CA 不受信任。</translation>
    </message>
    <message>
        <source>Install the site&apos;s CA certificate on the side that sent the alert.</source>
        <translation>在发送警报的一方安装站点的 CA 证书。</translation>
    </message>
    <message>
        <source>TLS alert: access denied</source>
        <translation>TLS 警报：拒绝访问</translation>
    </message>
    <message>
        <source>The certificate is good, but may not do this.</source>
        <translation>证书有效，但无权执行此操作。</translation>
    </message>
    <message>
        <source>Check the rights in the certificate.</source>
        <translation>检查证书中的权限。</translation>
    </message>
    <message>
        <source>TLS alert: decrypt error</source>
        <translation>TLS 警报：解密错误</translation>
    </message>
    <message>
        <source>A signature or a finished message does not fit: the two sides have different keys.</source>
        <translation>签名或 Finished 消息不符：双方的密钥不同。</translation>
    </message>
    <message>
        <source>TLS alert: bad record mac</source>
        <translation>TLS 警报：记录 MAC 错误</translation>
    </message>
    <message>
        <source>A record does not decrypt: different keys, or damage.</source>
        <translation>某条记录无法解密：密钥不同，或数据损坏。</translation>
    </message>
    <message>
        <source>Compare the derived keys; look for a middlebox.</source>
        <translation>比较派生的密钥；查找是否有中间设备。</translation>
    </message>
    <message>
        <source>TLS alert: protocol version</source>
        <translation>TLS 警报：协议版本</translation>
    </message>
    <message>
        <source>The version of TLS is not accepted.</source>
        <translation>该 TLS 版本不被接受。</translation>
    </message>
    <message>
        <source>Enable a version that both sides have.</source>
        <translation>启用双方都有的版本。</translation>
    </message>
    <message>
        <source>TLS alert: insufficient security</source>
        <translation>TLS 警报：安全性不足</translation>
    </message>
    <message>
        <source>The other side asks for stronger algorithms.</source>
        <translation>对方要求更强的算法。</translation>
    </message>
    <message>
        <source>Use stronger ones.</source>
        <translation>请使用更强的算法。</translation>
    </message>
    <message>
        <source>TLS alert: internal error</source>
        <translation>TLS 警报：内部错误</translation>
    </message>
    <message>
        <source>The other side failed for a reason of its own.</source>
        <translation>对方因自身原因失败。</translation>
    </message>
    <message>
        <source>Read its log.</source>
        <translation>查看其日志。</translation>
    </message>
    <message>
        <source>TLS alert: unknown psk identity</source>
        <translation>TLS 警报：未知 PSK 身份</translation>
    </message>
    <message>
        <source>The server does not know this identity.</source>
        <translation>服务器不认识此身份。</translation>
    </message>
    <message>
        <source>Check identity and serial on both sides; derive the key anew.</source>
        <translation>检查双方的身份和序列号；重新派生密钥。</translation>
    </message>
    <message>
        <source>TLS alert: certificate required</source>
        <translation>TLS 警报：需要证书</translation>
    </message>
    <message>
        <source>The server wants a certificate and got none.</source>
        <translation>服务器要求证书，但没有收到。</translation>
    </message>
    <message>
        <source>Provision the device first.</source>
        <translation>请先配置该设备。</translation>
    </message>
    <message>
        <source>TLS alert: no application protocol</source>
        <translation>TLS 警报：无应用协议</translation>
    </message>
    <message>
        <source>No common application protocol.</source>
        <translation>没有共同的应用协议。</translation>
    </message>
    <message>
        <source>Set the same ALPN names on both sides.</source>
        <translation>在双方设置相同的 ALPN 名称。</translation>
    </message>
    <message>
        <source>Network login refused</source>
        <translation>网络登录被拒绝</translation>
    </message>
    <message>
        <source>The authentication server refused the device.</source>
        <translation>认证服务器拒绝了该设备。</translation>
    </message>
    <message>
        <source>See its log for the reason: certificate, CA or name.</source>
        <translation>原因见其日志：证书、CA 或名称。</translation>
    </message>
    <message>
        <source>EAP method not common</source>
        <translation>没有共同的 EAP 方法</translation>
    </message>
    <message>
        <source>The two sides have no EAP method in common.</source>
        <translation>双方没有共同的 EAP 方法。</translation>
    </message>
    <message>
        <source>Enable EAP-TLS on both.</source>
        <translation>在双方启用 EAP-TLS。</translation>
    </message>
    <message>
        <source>Server certificate refused</source>
        <translation>服务器证书被拒绝</translation>
    </message>
    <message>
        <source>The device does not trust the network&apos;s server, or its clock is wrong.</source>
        <translation>设备不信任该网络的服务器，或其时钟不准。</translation>
    </message>
    <message>
        <source>Install the CA; set the clock. Error 9 and 10 are about time, 18 to 20 about a missing CA.</source>
        <translation>安装 CA；校准时钟。错误 9 和 10 与时间有关，18 到 20 与缺少 CA 有关。</translation>
    </message>
    <message>
        <source>Wi-Fi key differs</source>
        <translation>Wi-Fi 密钥不一致</translation>
    </message>
    <message>
        <source>The keys derived from the passphrase differ.</source>
        <translation>由口令派生的密钥不同。</translation>
    </message>
    <message>
        <source>Check passphrase, its encoding and the network&apos;s name: both go into the derivation.</source>
        <translation>检查口令、其编码和网络名称：两者都参与派生。</translation>
    </message>
    <message>
        <source>RADIUS rejected the device</source>
        <translation>RADIUS 拒绝了设备</translation>
    </message>
    <message>
        <source>The server knows the device and refuses it.</source>
        <translation>服务器认识该设备，但拒绝了它。</translation>
    </message>
    <message>
        <source>See the server&apos;s log for the reason.</source>
        <translation>原因见服务器日志。</translation>
    </message>
    <message>
        <source>Authentication failed</source>
        <translation>认证失败</translation>
    </message>
    <message>
        <source>One side does not accept the other&apos;s proof.</source>
        <translation>一方不接受另一方的证明。</translation>
    </message>
    <message>
        <source>Read both logs at this moment; the line before tells more.</source>
        <translation>查看两份日志中该时刻的内容；前一行有更多信息。</translation>
    </message>
    <message>
        <source>Derived keys differ</source>
        <translation>派生的密钥不一致</translation>
    </message>
    <message>
        <source>The two sides derived different keys.</source>
        <translation>双方派生出了不同的密钥。</translation>
    </message>
    <message>
        <source>Search for what the device did: imprint-cli kdf search.</source>
        <translation>查找设备做了什么：imprint-cli kdf search。</translation>
    </message>
    <message>
        <source>Random numbers too early</source>
        <translation>过早读取随机数</translation>
    </message>
    <message>
        <source>Random numbers were read before the generator was seeded.</source>
        <translation>在发生器播种之前读取了随机数。</translation>
    </message>
    <message>
        <source>Make keys later in the boot; keys made before are not to be used.</source>
        <translation>在启动过程中更晚再生成密钥；此前生成的密钥不可使用。</translation>
    </message>
    <message>
        <source>provisioning</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>general</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>bus</source>
        <translation>总线</translation>
    </message>
</context>
<context>
    <name>KdfPresets</name>
    <message>
        <source>Matter: passcode to w0s and w1s (SPAKE2+)</source>
        <translation>Matter：由配网码得到 w0s 和 w1s（SPAKE2+）</translation>
    </message>
    <message>
        <source>1,000 to 100,000 iterations, as the device announces; password: the passcode as 4 bytes, little endian</source>
        <translation>1,000 到 100,000 次迭代，以设备声明为准；密码：配网码的 4 字节小端表示</translation>
    </message>
    <message>
        <source>WPA2 personal: passphrase to PSK</source>
        <translation>WPA2 个人版：由口令得到 PSK</translation>
    </message>
    <message>
        <source>salt: the SSID</source>
        <translation>盐：SSID</translation>
    </message>
    <message>
        <source>Azure Device Provisioning: key of a device in an enrolment group</source>
        <translation>Azure Device Provisioning：注册组中某设备的密钥</translation>
    </message>
    <message>
        <source>key: the group&apos;s key, context: the registration id; handed on as base64</source>
        <translation>密钥：组密钥，上下文：注册 ID；以 base64 传递</translation>
    </message>
    <message>
        <source>GlobalPlatform SCP03: session keys of a secure element</source>
        <translation>GlobalPlatform SCP03：安全元件的会话密钥</translation>
    </message>
    <message>
        <source>label: 11 zero bytes and the constant (04, 06 or 07), context: host and card challenge</source>
        <translation>标签：11 个零字节加常量（04、06 或 07），上下文：主机与卡的质询</translation>
    </message>
    <message>
        <source>SP 800-108, counter mode, AES-CMAC</source>
        <translation>SP 800-108，计数器模式，AES-CMAC</translation>
    </message>
    <message>
        <source>SP 800-108, counter mode, HMAC-SHA256</source>
        <translation>SP 800-108，计数器模式，HMAC-SHA256</translation>
    </message>
    <message>
        <source>as the standard recommends it</source>
        <translation>按标准建议</translation>
    </message>
    <message>
        <source>HKDF with SHA-256 (mbedTLS, wolfSSL, PSA, Zephyr)</source>
        <translation>HKDF 配 SHA-256（mbedTLS、wolfSSL、PSA、Zephyr）</translation>
    </message>
    <message>
        <source>RFC 5869</source>
        <translation>RFC 5869</translation>
    </message>
    <message>
        <source>TLS 1.3: HKDF-Expand</source>
        <translation>TLS 1.3：HKDF-Expand</translation>
    </message>
    <message>
        <source>ikm: the secret, info: the HkdfLabel structure</source>
        <translation>ikm：秘密，info：HkdfLabel 结构</translation>
    </message>
    <message>
        <source>ECIES and SEC 1: X9.63 KDF with SHA-256</source>
        <translation>ECIES 与 SEC 1：X9.63 KDF 配 SHA-256</translation>
    </message>
    <message>
        <source>key: the shared secret</source>
        <translation>密钥：共享秘密</translation>
    </message>
    <message>
        <source>JOSE ECDH-ES: Concat KDF with SHA-256</source>
        <translation>JOSE ECDH-ES：Concat KDF 配 SHA-256</translation>
    </message>
    <message>
        <source>SP 800-56C one-step; info: OtherInfo</source>
        <translation>SP 800-56C 单步；info：OtherInfo</translation>
    </message>
    <message>
        <source>openssl enc -pbkdf2: key and IV</source>
        <translation>openssl enc -pbkdf2：密钥和 IV</translation>
    </message>
    <message>
        <source>salt of 8 bytes, 10,000 iterations unless -iter says otherwise</source>
        <translation>8 字节盐，10,000 次迭代，除非 -iter 另有指定</translation>
    </message>
    <message>
        <source>openssl enc without -pbkdf2: key and IV</source>
        <translation>openssl enc 不带 -pbkdf2：密钥和 IV</translation>
    </message>
    <message>
        <source>before OpenSSL 1.1.0 with md5</source>
        <translation>OpenSSL 1.1.0 之前使用 md5</translation>
    </message>
    <message>
        <source>OWASP: PBKDF2-HMAC-SHA256</source>
        <translation>OWASP：PBKDF2-HMAC-SHA256</translation>
    </message>
    <message>
        <source>Password Storage Cheat Sheet</source>
        <translation>Password Storage Cheat Sheet</translation>
    </message>
    <message>
        <source>OWASP: PBKDF2-HMAC-SHA512</source>
        <translation>OWASP：PBKDF2-HMAC-SHA512</translation>
    </message>
    <message>
        <source>OWASP: scrypt</source>
        <translation>OWASP：scrypt</translation>
    </message>
    <message>
        <source>scrypt, interactive (RFC 7914, hashlib, Node.js default)</source>
        <translation>scrypt，交互式（RFC 7914、hashlib、Node.js 默认）</translation>
    </message>
    <message>
        <source>16 MiB</source>
        <translation>16 MiB</translation>
    </message>
    <message>
        <source>OWASP: Argon2id</source>
        <translation>OWASP：Argon2id</translation>
    </message>
    <message>
        <source>RFC 9106: Argon2id, first recommendation</source>
        <translation>RFC 9106：Argon2id，第一推荐</translation>
    </message>
    <message>
        <source>2 GiB</source>
        <translation>2 GiB</translation>
    </message>
    <message>
        <source>RFC 9106: Argon2id, second recommendation</source>
        <translation>RFC 9106：Argon2id，第二推荐</translation>
    </message>
    <message>
        <source>64 MiB</source>
        <translation>64 MiB</translation>
    </message>
    <message>
        <source>libsodium: crypto_pwhash, interactive</source>
        <translation>libsodium：crypto_pwhash，交互式</translation>
    </message>
    <message>
        <source>libsodium: crypto_pwhash, moderate</source>
        <translation>libsodium：crypto_pwhash，适中</translation>
    </message>
    <message>
        <source>256 MiB</source>
        <translation>256 MiB</translation>
    </message>
</context>
<context>
    <name>KdfVariants</name>
    <message>
        <source>halves xored</source>
        <translation>两半异或</translation>
    </message>
    <message>
        <source>DES parity</source>
        <translation>DES 奇偶校验</translation>
    </message>
    <message>
        <source>md5 of it</source>
        <translation>再取 md5</translation>
    </message>
    <message>
        <source>sha1 of it</source>
        <translation>再取 sha1</translation>
    </message>
    <message>
        <source>sha256 of it</source>
        <translation>再取 sha256</translation>
    </message>
    <message>
        <source>sha512 of it</source>
        <translation>再取 sha512</translation>
    </message>
    <message>
        <source>hex text</source>
        <translation>作为十六进制文本</translation>
    </message>
    <message>
        <source>hex text, upper case</source>
        <translation>作为十六进制文本，大写</translation>
    </message>
    <message>
        <source>base64 text</source>
        <translation>作为 base64 文本</translation>
    </message>
    <message>
        <source>base64 text without padding</source>
        <translation>作为 base64 文本，无填充</translation>
    </message>
    <message>
        <source>base64url text</source>
        <translation>作为 base64url 文本</translation>
    </message>
    <message>
        <source>base64url text without padding</source>
        <translation>作为 base64url 文本，无填充</translation>
    </message>
    <message>
        <source>base64 text with newline</source>
        <translation>作为 base64 文本，带换行</translation>
    </message>
    <message>
        <source>hex text with NUL</source>
        <translation>作为十六进制文本，带 NUL</translation>
    </message>
    <message>
        <source>hex text with newline</source>
        <translation>作为十六进制文本，带换行</translation>
    </message>
    <message>
        <source>hex text with 0x</source>
        <translation>作为十六进制文本，带 0x</translation>
    </message>
    <message>
        <source>hex text with colons</source>
        <translation>作为十六进制文本，带冒号</translation>
    </message>
    <message>
        <source>hex text with colons, upper case</source>
        <translation>作为十六进制文本，带冒号，大写</translation>
    </message>
    <message>
        <source>hex text with spaces</source>
        <translation>作为十六进制文本，带空格</translation>
    </message>
    <message>
        <source>bytes reversed</source>
        <translation>字节顺序颠倒</translation>
    </message>
    <message>
        <source>16-bit words swapped</source>
        <translation>16 位字内字节交换</translation>
    </message>
    <message>
        <source>32-bit words swapped</source>
        <translation>32 位字内字节交换</translation>
    </message>
    <message>
        <source>64-bit words swapped</source>
        <translation>64 位字内字节交换</translation>
    </message>
    <message>
        <source>32-bit word order reversed</source>
        <translation>32 位字顺序颠倒</translation>
    </message>
    <message>
        <source>16-bit word order reversed</source>
        <translation>16 位字顺序颠倒</translation>
    </message>
    <message>
        <source>64-bit word order reversed</source>
        <translation>64 位字顺序颠倒</translation>
    </message>
    <message>
        <source>nibbles swapped</source>
        <translation>半字节交换</translation>
    </message>
    <message>
        <source>bits of each byte reversed</source>
        <translation>每字节内位顺序颠倒</translation>
    </message>
    <message>
        <source>inverted</source>
        <translation>按位取反</translation>
    </message>
    <message>
        <source>trailing NUL</source>
        <translation>末尾有 NUL</translation>
    </message>
    <message>
        <source>trailing newline</source>
        <translation>末尾有换行</translation>
    </message>
    <message>
        <source>trailing CR LF</source>
        <translation>末尾有 CR LF</translation>
    </message>
    <message>
        <source>trailing CR</source>
        <translation>末尾有 CR</translation>
    </message>
    <message>
        <source>trailing tab</source>
        <translation>末尾有制表符</translation>
    </message>
    <message>
        <source>four NUL bytes behind</source>
        <translation>后接四个 NUL 字节</translation>
    </message>
    <message>
        <source>trailing space</source>
        <translation>末尾有空格</translation>
    </message>
    <message>
        <source>leading space</source>
        <translation>开头有空格</translation>
    </message>
    <message>
        <source>leading NUL</source>
        <translation>开头有 NUL</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>all zero</source>
        <translation>全为零</translation>
    </message>
    <message>
        <source>all 0xff</source>
        <translation>全为 0xff</translation>
    </message>
    <message>
        <source>cut at the first NUL</source>
        <translation>在第一个 NUL 处截断</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>重复两遍</translation>
    </message>
    <message>
        <source>zero padded to 16 bytes</source>
        <translation>补零到 16 字节</translation>
    </message>
    <message>
        <source>zero padded to 32 bytes</source>
        <translation>补零到 32 字节</translation>
    </message>
    <message>
        <source>zero padded to 64 bytes</source>
        <translation>补零到 64 字节</translation>
    </message>
    <message>
        <source>zero padded to 8 bytes</source>
        <translation>补零到 8 字节</translation>
    </message>
    <message>
        <source>first half twice</source>
        <translation>前半部分重复两遍</translation>
    </message>
    <message>
        <source>halves swapped</source>
        <translation>前后两半交换</translation>
    </message>
    <message>
        <source>with a length of one byte before</source>
        <translation>前置一字节长度</translation>
    </message>
    <message>
        <source>with a length of two bytes before</source>
        <translation>前置两字节长度</translation>
    </message>
    <message>
        <source>with a length of two bytes before, little endian</source>
        <translation>前置两字节长度，小端</translation>
    </message>
    <message>
        <source>with a length of four bytes before</source>
        <translation>前置四字节长度</translation>
    </message>
    <message>
        <source>with a length of four bytes before, little endian</source>
        <translation>前置四字节长度，小端</translation>
    </message>
    <message>
        <source>last byte one more</source>
        <translation>最后一个字节加一</translation>
    </message>
    <message>
        <source>last byte one less</source>
        <translation>最后一个字节减一</translation>
    </message>
    <message>
        <source>UTF-8 with replacement characters</source>
        <translation>UTF-8，含替换字符</translation>
    </message>
    <message>
        <source>bytes above 7f replaced by U+FFFD</source>
        <translation>大于 7f 的字节替换为 U+FFFD</translation>
    </message>
    <message>
        <source>bytes above 7f replaced by question marks</source>
        <translation>大于 7f 的字节替换为问号</translation>
    </message>
    <message>
        <source>taken for Latin-1 and made UTF-8</source>
        <translation>被当作 Latin-1 再转为 UTF-8</translation>
    </message>
    <message>
        <source>UTF-16LE</source>
        <translation>UTF-16LE</translation>
    </message>
    <message>
        <source>UTF-16BE</source>
        <translation>UTF-16BE</translation>
    </message>
    <message>
        <source>UTF-16LE with byte order mark</source>
        <translation>UTF-16LE，带字节序标记</translation>
    </message>
    <message>
        <source>UTF-16BE with byte order mark</source>
        <translation>UTF-16BE，带字节序标记</translation>
    </message>
    <message>
        <source>UTF-16LE with terminator</source>
        <translation>UTF-16LE，带结束符</translation>
    </message>
    <message>
        <source>UTF-16BE with terminator</source>
        <translation>UTF-16BE，带结束符</translation>
    </message>
    <message>
        <source>UTF-32LE</source>
        <translation>UTF-32LE</translation>
    </message>
    <message>
        <source>UTF-32BE</source>
        <translation>UTF-32BE</translation>
    </message>
    <message>
        <source>capitalised</source>
        <translation>首字母大写</translation>
    </message>
    <message>
        <source>upper and lower case exchanged</source>
        <translation>大小写互换</translation>
    </message>
    <message>
        <source>with UTF-8 byte order mark</source>
        <translation>带 UTF-8 字节序标记</translation>
    </message>
    <message>
        <source>upper case</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>lower case</source>
        <translation>小写</translation>
    </message>
    <message>
        <source>spaces cut off</source>
        <translation>去掉首尾空格</translation>
    </message>
    <message>
        <source>white space removed</source>
        <translation>去掉所有空白</translation>
    </message>
    <message>
        <source>letters and digits only</source>
        <translation>仅字母和数字</translation>
    </message>
    <message>
        <source>digits only</source>
        <translation>仅数字</translation>
    </message>
    <message>
        <source>in quotes</source>
        <translation>加双引号</translation>
    </message>
    <message>
        <source>in single quotes</source>
        <translation>加单引号</translation>
    </message>
    <message>
        <source>in Latin-1</source>
        <translation>以 Latin-1 编码</translation>
    </message>
    <message>
        <source>composed (NFC)</source>
        <translation>组合形式（NFC）</translation>
    </message>
    <message>
        <source>decomposed (NFD)</source>
        <translation>分解形式（NFD）</translation>
    </message>
    <message>
        <source>compatible (NFKC)</source>
        <translation>兼容形式（NFKC）</translation>
    </message>
    <message>
        <source>percent encoded</source>
        <translation>百分号编码</translation>
    </message>
    <message>
        <source>hex text decoded</source>
        <translation>十六进制文本已解码</translation>
    </message>
    <message>
        <source>base64 text decoded</source>
        <translation>base64 文本已解码</translation>
    </message>
    <message>
        <source>as 32-bit number, little endian</source>
        <translation>作为 32 位数，小端</translation>
    </message>
    <message>
        <source>as 32-bit number, big endian</source>
        <translation>作为 32 位数，大端</translation>
    </message>
    <message>
        <source>as 64-bit number, little endian</source>
        <translation>作为 64 位数，小端</translation>
    </message>
    <message>
        <source>as 64-bit number, big endian</source>
        <translation>作为 64 位数，大端</translation>
    </message>
    <message>
        <source>as 16-bit number, little endian</source>
        <translation>作为 16 位数，小端</translation>
    </message>
    <message>
        <source>as 16-bit number, big endian</source>
        <translation>作为 16 位数，大端</translation>
    </message>
    <message>
        <source>newline cut off</source>
        <translation>去掉换行</translation>
    </message>
    <message>
        <source>leading zero bytes stripped</source>
        <translation>去掉前导零字节</translation>
    </message>
    <message>
        <source>zero byte before for the sign</source>
        <translation>前置符号零字节</translation>
    </message>
    <message>
        <source>trailing zero bytes stripped</source>
        <translation>去掉末尾零字节</translation>
    </message>
    <message>
        <source>as a DER INTEGER</source>
        <translation>作为 DER INTEGER</translation>
    </message>
    <message>
        <source>as a DER OCTET STRING</source>
        <translation>作为 DER OCTET STRING</translation>
    </message>
    <message>
        <source>point mark 02 before</source>
        <translation>前置点标记 02</translation>
    </message>
    <message>
        <source>point mark 03 before</source>
        <translation>前置点标记 03</translation>
    </message>
    <message>
        <source>point mark 04 before</source>
        <translation>前置点标记 04</translation>
    </message>
    <message>
        <source>in a TLS 1.3 HkdfLabel</source>
        <translation>置于 TLS 1.3 HkdfLabel 中</translation>
    </message>
    <message>
        <source>in a DTLS 1.3 HkdfLabel</source>
        <translation>置于 DTLS 1.3 HkdfLabel 中</translation>
    </message>
    <message>
        <source>in an HkdfLabel without prefix</source>
        <translation>置于无前缀的 HkdfLabel 中</translation>
    </message>
    <message>
        <source>in a QUIC HkdfLabel</source>
        <translation>置于 QUIC HkdfLabel 中</translation>
    </message>
    <message>
        <source>with a word before</source>
        <translation>前置一个单词</translation>
    </message>
    <message>
        <source>as whole point</source>
        <translation>作为完整的点</translation>
    </message>
    <message>
        <source>as whole point without mark</source>
        <translation>作为完整的点，不带标记</translation>
    </message>
    <message>
        <source>the y coordinate</source>
        <translation>y 坐标</translation>
    </message>
    <message>
        <source>a constant</source>
        <translation>一个常量</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>zero padded</source>
        <translation>末尾补零</translation>
    </message>
    <message>
        <source>zeros in front</source>
        <translation>前面补零</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>first byte behind</source>
        <translation>首字节移到末尾</translation>
    </message>
    <message>
        <source>hex text of the bytes reversed</source>
        <translation>字节反序后的十六进制文本</translation>
    </message>
    <message>
        <source>hex text cut to the length of the bytes</source>
        <translation>十六进制文本，截到原字节数</translation>
    </message>
    <message>
        <source>hex text, upper case, cut to the length of the bytes</source>
        <translation>大写十六进制文本，截到原字节数</translation>
    </message>
    <message>
        <source>base64 text cut to the length of the bytes</source>
        <translation>Base64 文本，截到原字节数</translation>
    </message>
    <message>
        <source>as Python prints bytes</source>
        <translation>按 Python 打印字节的写法</translation>
    </message>
    <message>
        <source>decimal numbers with commas</source>
        <translation>以逗号分隔的十进制数</translation>
    </message>
    <message>
        <source>decimal numbers with commas and spaces</source>
        <translation>以逗号和空格分隔的十进制数</translation>
    </message>
    <message>
        <source>bytes above 7f left out</source>
        <translation>省略大于 7f 的字节</translation>
    </message>
    <message>
        <source>cut at the first space</source>
        <translation>在第一个空格处截断</translation>
    </message>
    <message>
        <source>zero padded to 20 bytes</source>
        <translation>补零到 20 字节</translation>
    </message>
    <message>
        <source>zeros in front, 8 bytes in all</source>
        <translation>前面补零，共 8 字节</translation>
    </message>
    <message>
        <source>zeros in front, 16 bytes in all</source>
        <translation>前面补零，共 16 字节</translation>
    </message>
    <message>
        <source>zeros in front, 32 bytes in all</source>
        <translation>前面补零，共 32 字节</translation>
    </message>
    <message>
        <source>zeros in front, 64 bytes in all</source>
        <translation>前面补零，共 64 字节</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>How keys are stored</source>
        <translation>密钥如何保存</translation>
    </message>
    <message>
        <source>The key lies in a secure element, a token or a hardware store; never plain in flash or in a file.</source>
        <translation>密钥位于安全元件、令牌或硬件存储中；绝不以明文存于闪存或文件。</translation>
    </message>
    <message>
        <source>It was made from hardware noise, not from a serial number, an address or the time.</source>
        <translation>它由硬件噪声生成，而不是由序列号、地址或时间得出。</translation>
    </message>
    <message>
        <source>No copy of it was left where it was made, in a log, in a mail or with the maker.</source>
        <translation>在生成处、日志、邮件或制造商处没有留下副本。</translation>
    </message>
    <message>
        <source>Debug ports are closed on devices that hold it.</source>
        <translation>持有密钥的设备已关闭调试端口。</translation>
    </message>
    <message>
        <source>Who may use it is named, and roles for making, using and destroying it are separate.</source>
        <translation>谁可以使用已明确，生成、使用和销毁的角色是分开的。</translation>
    </message>
    <message>
        <source>A backup is encrypted, lies in another place, and was read back once.</source>
        <translation>备份已加密、存放在别处，并且曾经读回验证。</translation>
    </message>
    <message>
        <source>It is known when it is replaced: by time, by use, and at once when it leaks.</source>
        <translation>何时更换已明确：按时间、按使用次数，以及泄露时立即更换。</translation>
    </message>
    <message>
        <source>How keys are destroyed</source>
        <translation>密钥如何销毁</translation>
    </message>
    <message>
        <source>The certificate is revoked, and the list has been handed out.</source>
        <translation>证书已吊销，吊销列表已分发。</translation>
    </message>
    <message>
        <source>All copies are found: device, backup, token, the hub&apos;s database, the maker.</source>
        <translation>所有副本都已找到：设备、备份、令牌、中枢数据库、制造商。</translation>
    </message>
    <message>
        <source>Every copy was overwritten; where flash levels its wear, the key was never plain or the part was destroyed.</source>
        <translation>每个副本都已覆写；若闪存有磨损均衡，则密钥从未以明文存放，或器件已销毁。</translation>
    </message>
    <message>
        <source>It was tried out that the key works no more.</source>
        <translation>已试验确认密钥不再有效。</translation>
    </message>
    <message>
        <source>Keys that were derived from it are gone, too.</source>
        <translation>由它派生的密钥也已清除。</translation>
    </message>
    <message>
        <source>Who destroyed it, when and how is on record, without the key.</source>
        <translation>由谁、何时、如何销毁已有记录，且不含密钥。</translation>
    </message>
</context>
</TS>
