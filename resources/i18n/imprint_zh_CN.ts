<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BatchWords</name>
    <message>
        <source>Release</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Key verification</source>
        <translation>密钥验证</translation>
    </message>
    <message>
        <source>Key update</source>
        <translation>密钥更新</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>offering</source>
        <translation>提议中</translation>
    </message>
    <message>
        <source>attempt %1 of %2</source>
        <translation>第 %1 次尝试，共 %2 次</translation>
    </message>
    <message>
        <source>sharing</source>
        <translation>交换中</translation>
    </message>
    <message>
        <source>not withdrawn</source>
        <translation>未撤回</translation>
    </message>
    <message>
        <source>installing</source>
        <translation>安装中</translation>
    </message>
    <message>
        <source>committing</source>
        <translation>提交中</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>验证中</translation>
    </message>
    <message>
        <source>Ownership epoch %1</source>
        <translation>所有权纪元 %1</translation>
    </message>
    <message>
        <source>Released by %1</source>
        <translation>由 %1 释放</translation>
    </message>
    <message>
        <source>Accounted for: %1</source>
        <translation>说明：%1</translation>
    </message>
    <message>
        <source>Confirmed by %1</source>
        <translation>由 %1 确认</translation>
    </message>
    <message>
        <source>Earlier key update %1 given up</source>
        <translation>已放弃先前的密钥更新 %1</translation>
    </message>
    <message>
        <source>Answers at %1</source>
        <translation>在 %1 应答</translation>
    </message>
    <message>
        <source>Holds key %1</source>
        <translation>持有密钥 %1</translation>
    </message>
    <message>
        <source>The order says model %1</source>
        <translation>订单中的型号为 %1</translation>
    </message>
    <message>
        <source>Verified before, in key update %1</source>
        <translation>此前已在密钥更新 %1 中验证</translation>
    </message>
    <message>
        <source>Delivered key %1</source>
        <translation>随货密钥 %1</translation>
    </message>
    <message>
        <source>Delivered in %1</source>
        <translation>随货来源 %1</translation>
    </message>
    <message>
        <source>Both entropies in, transcript %1</source>
        <translation>双方熵已加入，记录 %1</translation>
    </message>
    <message>
        <source>The old key signed the new one</source>
        <translation>旧密钥已签署新密钥</translation>
    </message>
    <message>
        <source>The new key signed itself</source>
        <translation>新密钥已自签</translation>
    </message>
    <message>
        <source>New key %1</source>
        <translation>新密钥 %1</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <translation>证书 %1</translation>
    </message>
    <message>
        <source>Certificate number %1 of this device</source>
        <translation>此设备的第 %1 张证书</translation>
    </message>
    <message>
        <source>Release token %1</source>
        <translation>释放令牌 %1</translation>
    </message>
    <message>
        <source>It proved that it holds its key</source>
        <translation>已证明持有其密钥</translation>
    </message>
    <message>
        <source>It proved by a DTLS handshake that it holds its key</source>
        <translation>已通过 DTLS 握手证明持有其密钥</translation>
    </message>
    <message>
        <source>Factory state, first owner</source>
        <translation>出厂状态，首位所有者</translation>
    </message>
    <message>
        <source>Released by its owner before</source>
        <translation>已由前任所有者释放</translation>
    </message>
    <message>
        <source>This run has made it ours</source>
        <translation>本次运行已使其归我们所有</translation>
    </message>
    <message>
        <source>Our key update is under way, it goes on</source>
        <translation>我们的密钥更新正在进行，将继续</translation>
    </message>
    <message>
        <source>Local share in, both signatures hold</source>
        <translation>本地份额已加入，两个签名均有效</translation>
    </message>
    <message>
        <source>Both signatures hold</source>
        <translation>两个签名均有效</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>尚未出现</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>the registry</source>
        <translation>登记库</translation>
    </message>
    <message>
        <source>what was scanned</source>
        <translation>扫描结果</translation>
    </message>
    <message>
        <source>Waits for the token</source>
        <translation>等待令牌</translation>
    </message>
</context>
<context>
    <name>imprint::ErrandButton</name>
    <message>
        <source>More for this device</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Renew: take it in again…</source>
        <translation>更新：重新接收…</translation>
    </message>
    <message>
        <source>Print its label…</source>
        <translation>打印标签…</translation>
    </message>
    <message>
        <source>Open its logs</source>
        <translation>打开其日志</translation>
    </message>
    <message>
        <source>Find out what is wrong</source>
        <translation>查找故障原因</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Label printed</source>
        <translation>已打印标签</translation>
    </message>
    <message>
        <source>Label printed again</source>
        <translation>再次打印标签</translation>
    </message>
    <message>
        <source>Secret of the label drawn and handed out</source>
        <translation>标签的秘密已生成并交出</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>To</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Checklist recorded</source>
        <translation>检查表已记录</translation>
    </message>
    <message>
        <source>CA key is in a token</source>
        <translation>CA 密钥在令牌中</translation>
    </message>
    <message>
        <source>Secret for checks of derived secrets made</source>
        <translation>已建立用于核对派生密钥的站点密钥</translation>
    </message>
    <message>
        <source>Secret derived</source>
        <translation>已派生密钥</translation>
    </message>
    <message>
        <source>Site made</source>
        <translation>站点已创建</translation>
    </message>
    <message>
        <source>Site backed up</source>
        <translation>站点已备份</translation>
    </message>
    <message>
        <source>Site restored from a backup</source>
        <translation>站点已从备份恢复</translation>
    </message>
    <message>
        <source>Audit trail signed</source>
        <translation>审计记录已签名</translation>
    </message>
    <message>
        <source>Batch made</source>
        <translation>批次已创建</translation>
    </message>
    <message>
        <source>Batch closed</source>
        <translation>批次已关闭</translation>
    </message>
    <message>
        <source>Expected in a batch</source>
        <translation>列入批次</translation>
    </message>
    <message>
        <source>Work began</source>
        <translation>开始处理</translation>
    </message>
    <message>
        <source>The device answered</source>
        <translation>设备已应答</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>May begin again</source>
        <translation>可以重新开始</translation>
    </message>
    <message>
        <source>Step began</source>
        <translation>步骤开始</translation>
    </message>
    <message>
        <source>Step ended</source>
        <translation>步骤结束</translation>
    </message>
    <message>
        <source>Work ended</source>
        <translation>处理结束</translation>
    </message>
    <message>
        <source>Asked the operator</source>
        <translation>询问操作员</translation>
    </message>
    <message>
        <source>The operator answered</source>
        <translation>操作员已回答</translation>
    </message>
    <message>
        <source>Key recorded</source>
        <translation>密钥已记录</translation>
    </message>
    <message>
        <source>Ownership counter recorded</source>
        <translation>所有权计数已记录</translation>
    </message>
    <message>
        <source>Key update offered</source>
        <translation>已提出密钥更新</translation>
    </message>
    <message>
        <source>Shares exchanged</source>
        <translation>份额已交换</translation>
    </message>
    <message>
        <source>New key proven</source>
        <translation>新密钥已证明</translation>
    </message>
    <message>
        <source>New key in force</source>
        <translation>新密钥已生效</translation>
    </message>
    <message>
        <source>Key update given up</source>
        <translation>密钥更新已放弃</translation>
    </message>
    <message>
        <source>Certificate reserved</source>
        <translation>证书已预留</translation>
    </message>
    <message>
        <source>Certificate issued</source>
        <translation>证书已签发</translation>
    </message>
    <message>
        <source>Certificate of before the restore</source>
        <translation>恢复之前的证书</translation>
    </message>
    <message>
        <source>With the certificate</source>
        <translation>连同证书</translation>
    </message>
    <message>
        <source>Renewed certificate in force</source>
        <translation>续期证书已生效</translation>
    </message>
    <message>
        <source>Renews certificate</source>
        <translation>续期的证书</translation>
    </message>
    <message>
        <source>Certificate of this workbench</source>
        <translation>本工作台的证书</translation>
    </message>
    <message>
        <source>Certificate revoked</source>
        <translation>证书已吊销</translation>
    </message>
    <message>
        <source>Revocation list issued</source>
        <translation>吊销列表已签发</translation>
    </message>
    <message>
        <source>Release signed</source>
        <translation>释放已签名</translation>
    </message>
    <message>
        <source>Released for the next owner</source>
        <translation>已释放给下一位所有者</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Up to entry</source>
        <translation>截至条目</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Profile SHA-256</source>
        <translation>配置 SHA-256</translation>
    </message>
    <message>
        <source>Devices expected</source>
        <translation>预期设备</translation>
    </message>
    <message>
        <source>List SHA-256</source>
        <translation>列表 SHA-256</translation>
    </message>
    <message>
        <source>Account of the release</source>
        <translation>释放说明</translation>
    </message>
    <message>
        <source>Takes what comes</source>
        <translation>接受任何设备</translation>
    </message>
    <message>
        <source>Releases own devices</source>
        <translation>释放自有设备</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Release token SHA-256</source>
        <translation>释放令牌 SHA-256</translation>
    </message>
    <message>
        <source>Certificates revoked</source>
        <translation>已吊销证书</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>制造商</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>固件</translation>
    </message>
    <message>
        <source>Hardware address</source>
        <translation>硬件地址</translation>
    </message>
    <message>
        <source>Old key</source>
        <translation>旧密钥</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新密钥</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Share of the device</source>
        <translation>设备份额</translation>
    </message>
    <message>
        <source>Share of the CA</source>
        <translation>CA 份额</translation>
    </message>
    <message>
        <source>Local share</source>
        <translation>本地份额</translation>
    </message>
    <message>
        <source>Ownership counter</source>
        <translation>所有权计数</translation>
    </message>
    <message>
        <source>Key fingerprint</source>
        <translation>密钥指纹</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>事务</translation>
    </message>
    <message>
        <source>Certificate SHA-256</source>
        <translation>证书 SHA-256</translation>
    </message>
    <message>
        <source>Signed by the old key</source>
        <translation>由旧密钥签名</translation>
    </message>
    <message>
        <source>Signed by the new key</source>
        <translation>由新密钥签名</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>交互记录</translation>
    </message>
    <message>
        <source>Certificate of this ownership</source>
        <translation>本次所有权的证书</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>释放者</translation>
    </message>
    <message>
        <source>Holds its key, signature</source>
        <translation>持有密钥的签名</translation>
    </message>
    <message>
        <source>Certificate shown in DTLS</source>
        <translation>DTLS 中出示的证书</translation>
    </message>
    <message>
        <source>Release token</source>
        <translation>释放令牌</translation>
    </message>
    <message>
        <source>Unfinished update given up</source>
        <translation>已放弃未完成的更新</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Model ordered</source>
        <translation>订购型号</translation>
    </message>
    <message>
        <source>Key delivered</source>
        <translation>随货密钥</translation>
    </message>
    <message>
        <source>Equals the key from</source>
        <translation>与此来源的密钥一致</translation>
    </message>
    <message>
        <source>Verified before</source>
        <translation>先前已验证</translation>
    </message>
    <message>
        <source>Local share mixed in</source>
        <translation>已混入本地份额</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>will be tried again</source>
        <translation>将重试</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>factory state, first owner</source>
        <translation>出厂状态，首位所有者</translation>
    </message>
    <message>
        <source>the registry</source>
        <translation>登记库</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>owned</source>
        <translation>已拥有</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已释放</translation>
    </message>
    <message>
        <source>updating</source>
        <translation>更新中</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>见过</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Key verification</source>
        <translation>密钥验证</translation>
    </message>
    <message>
        <source>Key update</source>
        <translation>密钥更新</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>key compromised</source>
        <translation>密钥泄露</translation>
    </message>
    <message>
        <source>changed hands</source>
        <translation>已易手</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>no longer in use</source>
        <translation>不再使用</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>%1 began</source>
        <translation>%1开始</translation>
    </message>
    <message>
        <source>Work ended: %1</source>
        <translation>处理结束:%1</translation>
    </message>
    <message>
        <source>Work goes on at %1</source>
        <translation>从%1继续</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>无期限</translation>
    </message>
    <message>
        <source>Our challenge</source>
        <translation>我方质询</translation>
    </message>
    <message>
        <source>Its own random part</source>
        <translation>设备自身的随机数</translation>
    </message>
    <message>
        <source>Taken up again, key</source>
        <translation>重新接续的密钥</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
</context>
<context>
    <name>RegistryWork</name>
    <message>
        <source>Looking where it may be</source>
        <translation>正在查找设备位置</translation>
    </message>
    <message>
        <source>Asking at %1</source>
        <translation>正在询问 %1</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Labels again</source>
        <translation>重印标签</translation>
    </message>
    <message>
        <source>Site %1, profile %2, begun %3, report of %4</source>
        <translation>站点 %1，配置 %2，开始于 %3，报告时间 %4</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>未出现</translation>
    </message>
    <message>
        <source>First-pass yield</source>
        <translation>一次通过率</translation>
    </message>
    <message>
        <source>Time per device</source>
        <translation>每台用时</translation>
    </message>
    <message>
        <source>What failed or waits, and what to do</source>
        <translation>失败或等待的原因及处理办法</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>By step</source>
        <translation>按步骤</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>More than one attempt</source>
        <translation>多次尝试</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>中位用时</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Certificate valid until</source>
        <translation>证书有效期至</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>%1 entries. The newest signed head:</source>
        <translation>%1 条记录。最新签名的头部：</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
</context>
<context>
    <name>SiteRestore</name>
    <message>
        <source>Restoring the site</source>
        <translation>正在恢复站点</translation>
    </message>
    <message>
        <source>Opening and checking the backup</source>
        <translation>正在打开并检查备份</translation>
    </message>
</context>
<context>
    <name>Tone</name>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>imprint::ActivityPage</name>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>尚无记录</translation>
    </message>
    <message>
        <source>Everything that changes this site is recorded here, in order, chained so that a change of the record shows.</source>
        <translation>对此站点的每项更改都按顺序记录在这里，并以链式校验相连，记录若被改动即可发现。</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Key updates</source>
        <translation>密钥更新</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>Revocation lists</source>
        <translation>吊销列表</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>The trail itself</source>
        <translation>审计记录本身</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n entries</source>
        <translation>
            <numerusform>超过 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an entry to see all of it.</source>
        <translation>选择一条以查看全部内容。</translation>
    </message>
    <message>
        <source>Export the audit trail</source>
        <translation>导出审计记录</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON, one entry a line (*.json)</source>
        <translation>JSON，每行一条 (*.json)</translation>
    </message>
    <message>
        <source>Writing the audit trail</source>
        <translation>正在写入审计记录</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are in %1</source>
        <translation>
            <numerusform>%n 条已写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the Bench</source>
        <translation>前往工作台</translation>
    </message>
    <message>
        <source>Entries of the audit trail</source>
        <translation>审计记录条目</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation>导出为 JSON…</translation>
    </message>
    <message>
        <source>As CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>Batch reports</source>
        <translation>批次报告</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>No entry fits. Type less of the serial, or take a filter away.</source>
        <translation>没有符合的条目。请少输入几位序列号，或去掉一个筛选条件。</translation>
    </message>
    <message>
        <source>About: the beginning of a serial, “batch 7” or “site”</source>
        <translation>关于：序列号的开头、“batch 7”或“site”</translation>
    </message>
</context>
<context>
    <name>imprint::AskCard</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Passphrase of the CA key</source>
        <translation>CA 密钥的口令</translation>
    </message>
    <message>
        <source>PIN of token %1</source>
        <translation>令牌 %1 的 PIN</translation>
    </message>
    <message>
        <source>Use the last try; a wrong PIN locks the token</source>
        <translation>使用最后一次机会；PIN 错误会锁死令牌</translation>
    </message>
</context>
<context>
    <name>imprint::AuditTable</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>imprint::BatchController</name>
    <message>
        <source>Recording the answer</source>
        <translation>正在记录回答</translation>
    </message>
    <message>
        <source>Starting the device again</source>
        <translation>正在重新开始该设备</translation>
    </message>
    <message>
        <source>Giving the device up</source>
        <translation>正在放弃该设备</translation>
    </message>
</context>
<context>
    <name>imprint::BatchEndCard</name>
    <message>
        <source>Print labels…</source>
        <translation>打印标签…</translation>
    </message>
    <message>
        <source>Stopped safely</source>
        <translation>已安全停止</translation>
    </message>
    <message>
        <source>The batch is finished</source>
        <translation>批次已完成</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) go on at the exact step when you resume.</source>
        <translation>
            <numerusform>恢复后，%n 台设备将从原步骤继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to resume.</source>
        <translation>没有需要恢复的设备。</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) done.</source>
        <translation>
            <numerusform>%n 台设备已完成。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed: choose a row to see why and what to do.</source>
        <translation>
            <numerusform>%n 台失败：选择一行查看原因和处理办法。</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <source>Back to the Bench</source>
        <translation>返回工作台</translation>
    </message>
</context>
<context>
    <name>imprint::BatchList</name>
    <message>
        <source>no device yet</source>
        <translation>还没有设备</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%2 台中 %1 台完成</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 台进行中</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n 台需要您处理</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 台失败</translation>
    </message>
    <message>
        <source>%1 interrupted</source>
        <translation>%1 台中断</translation>
    </message>
    <message>
        <source>%1 given up</source>
        <translation>%1 台已放弃</translation>
    </message>
    <message>
        <source>%1 not seen yet</source>
        <translation>%1 台尚未出现</translation>
    </message>
</context>
<context>
    <name>imprint::BatchReview</name>
    <message>
        <source>Every device that comes is taken into the hands of %1 as “%2”.</source>
        <translation>出现的每台设备都将作为“%2”归 %1 所有。</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) of %3 are taken into the hands of %1 as “%2”</source>
        <translation>
            <numerusform>%3 中的 %n 台设备将作为“%2”归 %1 所有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n of them a key was delivered.</source>
        <translation>
            <numerusform>其中 %n 台随附了密钥。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scanned device(s) are taken into the hands of %1 as “%2”.</source>
        <translation>
            <numerusform>已扫描的 %n 台设备将作为“%2”归 %1 所有。</numerusform>
        </translation>
    </message>
    <message>
        <source>Others that come are taken, too.</source>
        <translation>其他出现的设备也一并接收。</translation>
    </message>
    <message>
        <source>Others are left alone.</source>
        <translation>其他设备不予处理。</translation>
    </message>
    <message>
        <source>You are asked about each device that had an owner before.</source>
        <translation>对每台曾有所有者的设备都会询问您。</translation>
    </message>
    <message>
        <source>Released devices are accounted for by “%1”.</source>
        <translation>已释放设备的说明为“%1”。</translation>
    </message>
    <message>
        <source>What belongs to this site is released first.</source>
        <translation>属于本站点的设备将先被释放。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Give the batch a name.</source>
        <translation>请为批次命名。</translation>
    </message>
    <message>
        <source>There is a batch of this name.</source>
        <translation>已有同名批次。</translation>
    </message>
    <message>
        <source>This is what will happen</source>
        <translation>将执行以下操作</translation>
    </message>
    <message>
        <source>&amp;Name of the batch</source>
        <translation>批次名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the batch</source>
        <translation>批次名称</translation>
    </message>
    <message>
        <source>It starts at once: plug in the devices in any order. You can stop at any time and go on later.</source>
        <translation>批次立即开始：可按任意顺序插入设备。随时可以停止，以后再继续。</translation>
    </message>
</context>
<context>
    <name>imprint::BatchSummary</name>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>需要您</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>只显示这些</translation>
    </message>
</context>
<context>
    <name>imprint::BatchTable</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>imprint::BatchWizard</name>
    <message>
        <source>New batch</source>
        <translation>新批次</translation>
    </message>
    <message>
        <source>Making the batch…</source>
        <translation>正在创建批次…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Start the batch</source>
        <translation>开始批次</translation>
    </message>
    <message>
        <source>Making the batch</source>
        <translation>正在创建批次</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Pages of the new batch</source>
        <translation>新批次的各页</translation>
    </message>
</context>
<context>
    <name>imprint::BenchPage</name>
    <message>
        <source>Bench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Adding the device</source>
        <translation>正在添加设备</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>The CA key is locked</source>
        <translation>CA 密钥已锁定</translation>
    </message>
    <message>
        <source>Certificates are signed with the key of %1. Type its passphrase; the key stays open until the program ends.</source>
        <translation>证书用 %1 的密钥签名。请输入其口令；密钥在程序结束前保持打开。</translation>
    </message>
    <message>
        <source>Open the key</source>
        <translation>打开密钥</translation>
    </message>
    <message>
        <source>Certificates are signed in token %1. Plug it in and type its PIN; the key stays open until the token is pulled out.</source>
        <translation>证书在令牌 %1 中签名。请插入令牌并输入 PIN；密钥保持打开，直到拔出令牌。</translation>
    </message>
</context>
<context>
    <name>imprint::CertificateView</name>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>For</source>
        <translation>颁发给</translation>
    </message>
    <message>
        <source>Serial of the device</source>
        <translation>设备序列号</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>无期限</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>吊销列表</translation>
    </message>
    <message>
        <source>through a gateway</source>
        <translation>经由网关</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Key SHA-256</source>
        <translation>密钥 SHA-256</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>已预留</translation>
    </message>
    <message>
        <source>Issued, not yet in force</source>
        <translation>已签发，尚未生效</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>No certificate yet</source>
        <translation>尚无证书</translation>
    </message>
    <message>
        <source>As PEM</source>
        <translation>PEM 格式</translation>
    </message>
    <message>
        <source>Copy PEM</source>
        <translation>复制 PEM</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Certificates of this device</source>
        <translation>此设备的证书</translation>
    </message>
    <message>
        <source>Certificate as PEM</source>
        <translation>PEM 格式的证书</translation>
    </message>
    <message>
        <source>%1, valid to %2</source>
        <translation>%1，有效期至 %2</translation>
    </message>
</context>
<context>
    <name>imprint::DevicePanel</name>
    <message>
        <source>Export the certificate</source>
        <translation>导出证书</translation>
    </message>
    <message>
        <source>PEM (*.pem)</source>
        <translation>PEM (*.pem)</translation>
    </message>
    <message>
        <source>firmware %1</source>
        <translation>固件 %1</translation>
    </message>
    <message>
        <source>First seen %1 · last seen %2 · ownership %3</source>
        <translation>首次 %1 · 最近 %2 · 所有权 %3</translation>
    </message>
    <message>
        <source>A batch is under way; release it when the batch has ended.</source>
        <translation>批次正在进行；请在结束后再释放。</translation>
    </message>
    <message>
        <source>Release %1 for its next owner?</source>
        <translation>将 %1 释放给下一位所有者?</translation>
    </message>
    <message>
        <source>Plug it in or switch it on. The release is signed by the CA key; the device is free then and its certificate is revoked. This cannot be taken back.</source>
        <translation>请接入或打开设备。释放由 CA 密钥签名；之后设备即空闲，其证书被吊销。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Release it</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>Revoke the certificate of %1?</source>
        <translation>吊销 %1 的证书?</translation>
    </message>
    <message>
        <source>Whoever looks at the revocation list stops trusting the device. This cannot be taken back.</source>
        <translation>查看吊销列表者将不再信任该设备。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Revoke it</source>
        <translation>吊销</translation>
    </message>
    <message>
        <source>Releasing %1</source>
        <translation>正在释放 %1</translation>
    </message>
    <message>
        <source>%1 at %2 is released.</source>
        <translation>位于 %2 的 %1 已释放。</translation>
    </message>
    <message>
        <source>Revoking the certificate</source>
        <translation>正在吊销证书</translation>
    </message>
    <message>
        <source>The certificate of %1 is revoked. Export the revocation list to tell the others.</source>
        <translation>%1 的证书已吊销。请导出吊销列表以通知各方。</translation>
    </message>
    <message>
        <source>Writing the certificate</source>
        <translation>正在写入证书</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Key fingerprint</source>
        <translation>密钥指纹</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>释放…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>吊销…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>History of the device</source>
        <translation>设备历史</translation>
    </message>
    <message>
        <source>In your words, for the record</source>
        <translation>用您自己的话记录</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>未给出原因</translation>
    </message>
    <message>
        <source>Its key may be known to others</source>
        <translation>密钥可能已泄露</translation>
    </message>
    <message>
        <source>It changed hands</source>
        <translation>设备已易手</translation>
    </message>
    <message>
        <source>Another certificate took its place</source>
        <translation>已由另一证书取代</translation>
    </message>
    <message>
        <source>It is no longer in use</source>
        <translation>不再使用</translation>
    </message>
</context>
<context>
    <name>imprint::DeviceTable</name>
    <message>
        <source>Serial</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Certificate to</source>
        <translation>证书到期</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近见到</translation>
    </message>
</context>
<context>
    <name>imprint::DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>No devices yet</source>
        <translation>尚无设备</translation>
    </message>
    <message>
        <source>Every device that a batch has met is kept here with its history, its keys and its certificates.</source>
        <translation>批次中出现过的每台设备及其历史、密钥和证书都保存在这里。</translation>
    </message>
    <message>
        <source>Export the revocation list</source>
        <translation>导出吊销列表</translation>
    </message>
    <message>
        <source>PEM (*.pem);;DER (*.crl)</source>
        <translation>PEM (*.pem);;DER (*.crl)</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n device(s)</source>
        <translation>
            <numerusform>超过 %n 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>No device fits. Take a filter away, or type less of the serial.</source>
        <translation>没有符合的设备。请去掉一个筛选条件，或少输入几位序列号。</translation>
    </message>
    <message>
        <source>Choose a device to see its history and its certificates.</source>
        <translation>选择设备以查看其历史和证书。</translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>所有批次</translation>
    </message>
    <message>
        <source>Sign a new revocation list?</source>
        <translation>签署新的吊销列表?</translation>
    </message>
    <message numerus="yes">
        <source>It names every certificate that was taken back, is signed by the CA key and is due again in %n day(s). Put it where your servers look for it.</source>
        <translation>
            <numerusform>其中列出所有被收回的证书,由 CA 密钥签名,%n 天后需更新。请放到服务器查找它的位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign and save…</source>
        <translation>签名并保存…</translation>
    </message>
    <message>
        <source>Signing the revocation list</source>
        <translation>正在签署吊销列表</translation>
    </message>
    <message numerus="yes">
        <source>Revocation list %1 with %n certificate(s) is in %2</source>
        <translation>
            <numerusform>含 %n 个证书的吊销列表 %1 已写入 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the Bench</source>
        <translation>前往工作台</translation>
    </message>
    <message>
        <source>Type or scan the beginning of a serial</source>
        <translation>输入或扫描序列号开头</translation>
    </message>
    <message>
        <source>Revocation list…</source>
        <translation>吊销列表…</translation>
    </message>
    <message>
        <source>Devices in the registry</source>
        <translation>登记库中的设备</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>End of the certificate</source>
        <translation>证书到期</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Any certificate</source>
        <translation>任何证书</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Ends within 30 days</source>
        <translation>30 天内到期</translation>
    </message>
    <message>
        <source>Ends within a year</source>
        <translation>一年内到期</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Opens another site; its registry is shown then</source>
        <translation>打开另一个站点，随后显示其登记库</translation>
    </message>
</context>
<context>
    <name>imprint::EntryPanel</name>
    <message>
        <source>Entry %1 · %2 · %3 at %4</source>
        <translation>条目 %1 · %2 · %3 于 %4</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Details of the entry</source>
        <translation>条目详情</translation>
    </message>
    <message>
        <source>Hash of this entry</source>
        <translation>本条目的哈希</translation>
    </message>
    <message>
        <source>Chained to the entry before</source>
        <translation>与前一条目相链</translation>
    </message>
</context>
<context>
    <name>imprint::ErrorNote</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the error</source>
        <translation>复制错误信息</translation>
    </message>
</context>
<context>
    <name>imprint::ExpectedDevices</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>what comes</source>
        <translation>出现的设备</translation>
    </message>
    <message numerus="yes">
        <source>%n expected</source>
        <translation>
            <numerusform>预期 %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the order file.</source>
        <translation>请选择订单文件。</translation>
    </message>
    <message>
        <source>The file has to be mended first.</source>
        <translation>须先修正文件。</translation>
    </message>
    <message>
        <source>Scan at least one label.</source>
        <translation>请至少扫描一个标签。</translation>
    </message>
    <message>
        <source>Which devices do you expect?</source>
        <translation>您预期有哪些设备？</translation>
    </message>
    <message>
        <source>Those of an &amp;order file</source>
        <translation>订单文件中的设备(&amp;O)</translation>
    </message>
    <message>
        <source>I &amp;scan their labels</source>
        <translation>扫描设备标签(&amp;S)</translation>
    </message>
    <message>
        <source>Take &amp;what comes</source>
        <translation>接收出现的设备(&amp;W)</translation>
    </message>
    <message>
        <source>Take other devices, too</source>
        <translation>也接收其他设备</translation>
    </message>
    <message>
        <source>Every device of this profile that is plugged in or announces itself</source>
        <translation>插入或自行通告的所有此配置的设备</translation>
    </message>
    <message>
        <source>Without a delivered key you compare the fingerprint of each new device with its label.</source>
        <translation>没有随附密钥时，需要将每台新设备的指纹与其标签对照。</translation>
    </message>
</context>
<context>
    <name>imprint::FingerprintLabel</name>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>复制指纹</translation>
    </message>
</context>
<context>
    <name>imprint::FirstStartView</name>
    <message>
        <source>Bench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Take devices into your hands</source>
        <translation>将设备收归己有</translation>
    </message>
    <message>
        <source>Plug in a batch, watch it go green: release, discovery, key verification, key update, certificate.</source>
        <translation>插入一批设备，看它们变绿：释放、发现、密钥验证、密钥更新、证书。</translation>
    </message>
</context>
<context>
    <name>imprint::Header</name>
    <message>
        <source>Site: %1</source>
        <translation>站点：%1</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>无站点</translation>
    </message>
    <message>
        <source>Operator: %1</source>
        <translation>操作员：%1</translation>
    </message>
    <message>
        <source>CA key open</source>
        <translation>CA 密钥已解锁</translation>
    </message>
    <message>
        <source>CA key locked</source>
        <translation>CA 密钥已锁定</translation>
    </message>
    <message>
        <source>Registry cannot be read</source>
        <translation>无法读取登记库</translation>
    </message>
    <message>
        <source>Registry ok</source>
        <translation>登记库正常</translation>
    </message>
    <message>
        <source>Token %1 is wanted</source>
        <translation>需要令牌 %1</translation>
    </message>
</context>
<context>
    <name>imprint::LiveBatchView</name>
    <message>
        <source>started again at the bench</source>
        <translation>在工作台重新开始</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Batch %1</source>
        <translation>批次 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n 通过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 等待</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 拒绝</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>%1 of %2 seen</source>
        <translation>已出现 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted</source>
        <translation>
            <numerusform>%n 台已中断</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per device</source>
        <translation>每台 %1</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Paused. What is under way goes on to its end; nothing new starts.</source>
        <translation>已暂停。进行中的会完成，不再开始新的。</translation>
    </message>
    <message>
        <source>Stopping at the next message. What is under way will be resumed at this step.</source>
        <translation>将在下一条消息处停止。进行中的将从该步骤恢复。</translation>
    </message>
    <message>
        <source>Plug in the first device</source>
        <translation>插入第一台设备</translation>
    </message>
    <message>
        <source>Devices start by themselves as they are plugged in or announce themselves on the network.</source>
        <translation>设备插入或在网络上公告后会自动开始。</translation>
    </message>
    <message>
        <source>Devices of the batch</source>
        <translation>批次中的设备</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stops at the next message; everything can be resumed</source>
        <translation>在下一条消息处停止；一切均可恢复</translation>
    </message>
    <message>
        <source>What is under way goes on; nothing new starts</source>
        <translation>进行中的继续，不再开始新的</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>The batch waits for token %1</source>
        <translation>批次正在等待令牌 %1</translation>
    </message>
    <message>
        <source>It was pulled out or taken by another program while a certificate was to be signed. Plug it in and type its PIN: every device goes on at the step it was at, and nothing is lost.</source>
        <translation>签署证书时令牌被拔出或被其他程序占用。请插入令牌并输入 PIN：每台设备都从所在步骤继续，不会丢失任何内容。</translation>
    </message>
</context>
<context>
    <name>imprint::LiveDevicePanel</name>
    <message>
        <source>given up at the bench</source>
        <translation>在工作台放弃</translation>
    </message>
    <message>
        <source>Not identified yet</source>
        <translation>尚未识别</translation>
    </message>
    <message>
        <source>firmware %1</source>
        <translation>固件 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n 次尝试</numerusform>
        </translation>
    </message>
    <message>
        <source>Give %1 up? It counts as given up in the report; you can start it again later.</source>
        <translation>放弃 %1？报告中计为已放弃；以后可以重新开始。</translation>
    </message>
    <message>
        <source>Chosen device</source>
        <translation>所选设备</translation>
    </message>
    <message>
        <source>Choose a device to see its key, what each step left on record, and its console.</source>
        <translation>选择设备，查看其密钥、每一步的记录和控制台。</translation>
    </message>
    <message>
        <source>Key fingerprint</source>
        <translation>密钥指纹</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Console of the device</source>
        <translation>设备控制台</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Reason, for the record</source>
        <translation>原因（将记录）</translation>
    </message>
    <message>
        <source>Its whole history</source>
        <translation>完整历史</translation>
    </message>
</context>
<context>
    <name>imprint::MainWindow</name>
    <message>
        <source>Stopping safely. What is under way goes on from here next time.</source>
        <translation>正在安全停止。进行中的工作下次将从此处继续。</translation>
    </message>
</context>
<context>
    <name>imprint::ManualView</name>
    <message>
        <source>Every code that the program gives, what happened, and what to do.</source>
        <translation>程序给出的每个代码、发生了什么以及该怎么做。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Do this</source>
        <translation>怎么做</translation>
    </message>
    <message>
        <source>en</source>
        <comment>folder of the manual</comment>
        <extracomment>The folder of resources/manual with the pages in this language.</extracomment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>Imprint: the manual</source>
        <translation>Imprint 手册</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>手册页面</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>手册内容</translation>
    </message>
    <message>
        <source>Failure codes</source>
        <translation>故障代码</translation>
    </message>
</context>
<context>
    <name>imprint::NewSiteForm</name>
    <message>
        <source>Give the site a name.</source>
        <translation>请为站点命名。</translation>
    </message>
    <message>
        <source>A name has no slashes and no dot at its beginning.</source>
        <translation>名称不能含斜杠，也不能以点开头。</translation>
    </message>
    <message>
        <source>Who are you? Your name stands in the record.</source>
        <translation>您是谁？您的姓名会写入记录。</translation>
    </message>
    <message>
        <source>The passphrase needs 8 characters or more.</source>
        <translation>口令至少需要 8 个字符。</translation>
    </message>
    <message>
        <source>Type the passphrase again.</source>
        <translation>请再次输入口令。</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次输入的口令不同。</translation>
    </message>
    <message>
        <source>Making and sealing the CA key…</source>
        <translation>正在生成并密封 CA 密钥…</translation>
    </message>
    <message>
        <source>Make a site</source>
        <translation>新建站点</translation>
    </message>
    <message>
        <source>A site is one owner with one CA. Devices that pass the bench belong to it.</source>
        <translation>站点是拥有一个 CA 的所有者。通过工作台的设备归它所有。</translation>
    </message>
    <message>
        <source>&amp;Name of the site</source>
        <translation>站点名称(&amp;N)</translation>
    </message>
    <message>
        <source>Lindenhof</source>
        <translation>Lindenhof</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>操作员(&amp;O)</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>&amp;Passphrase that seals the CA key</source>
        <translation>密封 CA 密钥的口令(&amp;P)</translation>
    </message>
    <message>
        <source>The passphrase &amp;again</source>
        <translation>再次输入口令(&amp;A)</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Passphrase that seals the CA key</source>
        <translation>密封 CA 密钥的口令</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>站点名称</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Make the site</source>
        <translation>新建站点</translation>
    </message>
</context>
<context>
    <name>imprint::OpenSiteForm</name>
    <message>
        <source>Open a site</source>
        <translation>打开站点</translation>
    </message>
    <message>
        <source>Restore a site</source>
        <translation>恢复站点</translation>
    </message>
    <message>
        <source>Opening the site…</source>
        <translation>正在打开站点…</translation>
    </message>
    <message>
        <source>Opening and checking the backup…</source>
        <translation>正在打开并检查备份…</translation>
    </message>
    <message>
        <source>One that lies in a folder, or one out of a backup file.</source>
        <translation>打开文件夹中的站点，或从备份文件恢复。</translation>
    </message>
    <message>
        <source>Sites on this computer:</source>
        <translation>本机上的站点：</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>恢复 %1</translation>
    </message>
    <message>
        <source>Na&amp;me for it on this computer</source>
        <translation>在本机上的名称(&amp;M)</translation>
    </message>
    <message>
        <source>Name for it on this computer</source>
        <translation>在本机上的名称</translation>
    </message>
    <message>
        <source>Passphrase of the &amp;backup</source>
        <translation>备份的口令(&amp;B)</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>备份的口令</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open the site %1</source>
        <translation>打开站点 %1</translation>
    </message>
</context>
<context>
    <name>imprint::OperatorCard</name>
    <message>
        <source>No key was delivered for %1.</source>
        <translation>%1 没有随货密钥。</translation>
    </message>
    <message>
        <source>Compare the fingerprint on its label. Is it the same?</source>
        <translation>请与标签上的指纹比较。是否相同？</translation>
    </message>
    <message>
        <source>It is this device</source>
        <translation>就是此设备</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>不是这台</translation>
    </message>
    <message>
        <source>The label of %1 shows an earlier key.</source>
        <translation>%1 的标签显示的是早先的密钥。</translation>
    </message>
    <message>
        <source>It says which device this is, but does not verify it. Compare device and label, then print a new label.</source>
        <translation>它说明是哪台设备，但不能验证。请比较设备和标签，然后打印新标签。</translation>
    </message>
    <message>
        <source>How was %1 released?</source>
        <translation>%1 是如何释放的？</translation>
    </message>
    <message>
        <source>The device says that it was released, and this site did not do it. What you say goes on record.</source>
        <translation>设备称已被释放，但并非本站点所为。您的说明将被记录。</translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Refuse it</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>%1 belongs to this site already.</source>
        <translation>%1 已属于本站点。</translation>
    </message>
    <message>
        <source>Release it and provision it anew?</source>
        <translation>释放并重新配置？</translation>
    </message>
    <message>
        <source>Release it</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>%1 knows more than the restored registry.</source>
        <translation>%1 比恢复的登记库更新。</translation>
    </message>
    <message>
        <source>Its certificate is missing in the registry. Release it and provision it anew?</source>
        <translation>登记库中缺少其证书。释放并重新配置？</translation>
    </message>
    <message>
        <source>%1 has a certificate of this site that the registry does not know.</source>
        <translation>%1 持有登记库不认识的本站点证书。</translation>
    </message>
    <message>
        <source>Is another copy of this registry in use? Go on only when that is explained.</source>
        <translation>是否在使用此登记库的另一份副本？查明后再继续。</translation>
    </message>
    <message>
        <source>It is explained</source>
        <translation>已查明</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>%1 is in a key update that the registry does not know.</source>
        <translation>%1 正处于登记库不认识的密钥更新中。</translation>
    </message>
    <message>
        <source>Was the registry restored from a backup, or did another station begin it?</source>
        <translation>登记库是否由备份恢复，或由另一台工作站开始？</translation>
    </message>
    <message>
        <source>Yes, begin anew</source>
        <translation>是，重新开始</translation>
    </message>
    <message>
        <source>No, set it aside</source>
        <translation>否，搁置</translation>
    </message>
    <message>
        <source>Another owner began a key update of %1.</source>
        <translation>另一所有者已开始 %1 的密钥更新。</translation>
    </message>
    <message>
        <source>Give it up and begin anew? Refuse when the device may belong to somebody else.</source>
        <translation>放弃并重新开始？若设备可能属于他人，请拒绝。</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Somebody else has owned %1 since it was released.</source>
        <translation>%1 释放后曾被他人拥有。</translation>
    </message>
    <message>
        <source>Do you know where it was? Its ownership counter is higher than this site&apos;s release explains.</source>
        <translation>您知道它去过哪里吗？其所有权计数高于本站点释放所能解释的值。</translation>
    </message>
    <message>
        <source>I know, go on</source>
        <translation>我知道，继续</translation>
    </message>
    <message>
        <source>The key update of %1 failed several times.</source>
        <translation>%1 的密钥更新多次失败。</translation>
    </message>
    <message>
        <source>Check power and cable first. Let it try again, unless it looks tampered with.</source>
        <translation>请先检查电源和线缆。若无篡改迹象，可让其重试。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>refused at the bench</source>
        <translation>在工作台拒绝</translation>
    </message>
    <message>
        <source>confirmed at the bench</source>
        <translation>在工作台确认</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Reset button, seller, time-out …</source>
        <translation>复位按钮、卖家、超时……</translation>
    </message>
    <message>
        <source>How it was released</source>
        <translation>释放方式</translation>
    </message>
</context>
<context>
    <name>imprint::OrderPart</name>
    <message>
        <source>Order file</source>
        <translation>订单文件</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>表格 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s). Mend the file and drop it here again.</source>
        <translation>
            <numerusform>%n 处错误。请修正文件后再拖放到此处。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 names no device.</source>
        <translation>%1 中没有设备。</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s), all lines good</source>
        <translation>
            <numerusform>%n 台设备，各行均无误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a delivered key</source>
        <translation>
            <numerusform>%n 台随附密钥</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop the order file here</source>
        <translation>将订单文件拖放到此处</translation>
    </message>
    <message>
        <source>CSV: a serial in every line; model, public key or fingerprint where they were delivered.</source>
        <translation>CSV：每行一个序列号；如有提供，可含型号、公钥或指纹。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>另选文件…</translation>
    </message>
    <message>
        <source>Lines of the order file</source>
        <translation>订单文件的各行</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>未使用：%1</translation>
    </message>
</context>
<context>
    <name>imprint::OrderPreview</name>
    <message>
        <source>good</source>
        <translation>无误</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
</context>
<context>
    <name>imprint::PassphraseField</name>
    <message>
        <source>At least 8 characters; several words are best.</source>
        <translation>至少 8 个字符；最好用几个词。</translation>
    </message>
    <message>
        <source>Easy to guess: add a word or two.</source>
        <translation>容易猜到：请再加一两个词。</translation>
    </message>
    <message>
        <source>Fair: one more word makes it good.</source>
        <translation>尚可：再加一个词就好。</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>良好。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>显示口令</translation>
    </message>
</context>
<context>
    <name>imprint::ProfileChooser</name>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Choose a profile.</source>
        <translation>请选择配置。</translation>
    </message>
    <message>
        <source>Reading the profiles</source>
        <translation>正在读取配置</translation>
    </message>
    <message>
        <source>USB serial</source>
        <translation>USB 串口</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source> and </source>
        <comment>two links</comment>
        <translation>和</translation>
    </message>
    <message>
        <source>only devices whose key was delivered</source>
        <translation>仅限随附密钥的设备</translation>
    </message>
    <message>
        <source>asks when no key was delivered</source>
        <translation>没有随附密钥时询问</translation>
    </message>
    <message>
        <source>needs a local share</source>
        <translation>需要本地份额</translation>
    </message>
    <message numerus="yes">
        <source>certificate for %n day(s)</source>
        <translation>
            <numerusform>证书有效期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>certificate without end</source>
        <translation>证书永久有效</translation>
    </message>
    <message>
        <source>What kind of devices are they?</source>
        <translation>是哪一类设备？</translation>
    </message>
</context>
<context>
    <name>imprint::Rail</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>imprint::RecentBatches</name>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>No batch yet. The first one appears here with its progress and its report.</source>
        <translation>还没有批次。第一个批次及其进度和报告会显示在这里。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
</context>
<context>
    <name>imprint::ReleaseChoice</name>
    <message>
        <source>Former owners</source>
        <translation>前所有者</translation>
    </message>
    <message>
        <source>ask me</source>
        <translation>询问我</translation>
    </message>
    <message>
        <source>Say how they were released.</source>
        <translation>请说明释放方式。</translation>
    </message>
    <message>
        <source>How did former owners release them?</source>
        <translation>前所有者是如何释放它们的？</translation>
    </message>
    <message>
        <source>&amp;Ask me for each device that had an owner before</source>
        <translation>对每台曾有所有者的设备询问我(&amp;A)</translation>
    </message>
    <message>
        <source>Devices fresh from the factory run through. One that was released by somebody else waits for your answer.</source>
        <translation>全新出厂的设备直接通过。由他人释放的设备等待您的答复。</translation>
    </message>
    <message>
        <source>I &amp;know: they were all released in the same way</source>
        <translation>我知道：全部以相同方式释放(&amp;K)</translation>
    </message>
    <message>
        <source>What you write here stands in the record of every device that had an owner before.</source>
        <translation>此处填写的内容会写入每台曾有所有者的设备的记录。</translation>
    </message>
    <message>
        <source>Hand-over protocol of 12 November, Lindenhof to Ostbad</source>
        <translation>11 月 12 日交接记录，Lindenhof 交予 Ostbad</translation>
    </message>
    <message>
        <source>How they were released</source>
        <translation>释放方式</translation>
    </message>
    <message>
        <source>Take in a&amp;gain what belongs to this site</source>
        <translation>重新接收属于本站点的设备(&amp;G)</translation>
    </message>
    <message>
        <source>Devices of this site are released first, get a new key and a new certificate; the old one is revoked.</source>
        <translation>本站点的设备先被释放，获得新密钥和新证书；旧证书被吊销。</translation>
    </message>
</context>
<context>
    <name>imprint::ReportView</name>
    <message>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>labels again</source>
        <translation>重印标签</translation>
    </message>
    <message>
        <source>Report of %1</source>
        <translation>%1 的报告</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>first-pass yield</source>
        <translation>一次通过率</translation>
    </message>
    <message>
        <source>time per device</source>
        <translation>每台用时</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation>计划外</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在写入报告</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>A line a device, for spreadsheets</source>
        <translation>每台设备一行，用于电子表格</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>保存为 CSV</translation>
    </message>
    <message>
        <source>Everything on record, for programs and auditors</source>
        <translation>全部记录，供程序和审计人员使用</translation>
    </message>
    <message>
        <source>Save as JSON</source>
        <translation>保存为 JSON</translation>
    </message>
    <message>
        <source>Report of the batch</source>
        <translation>批次报告</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>imprint::ReportsList</name>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在写入报告</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Report as JSON…</source>
        <translation>报告 JSON…</translation>
    </message>
    <message>
        <source>Report as CSV…</source>
        <translation>报告 CSV…</translation>
    </message>
    <message>
        <source>Batches and their reports</source>
        <translation>批次及其报告</translation>
    </message>
</context>
<context>
    <name>imprint::ReportsTable</name>
    <message>
        <source>what comes</source>
        <translation>出现的设备</translation>
    </message>
    <message>
        <source>open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>imprint::ResumeCard</name>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>%1 is not finished</source>
        <translation>%1 尚未完成</translation>
    </message>
    <message>
        <source>%1. Every device goes on at the step where it stopped.</source>
        <translation>%1。每台设备从停下的步骤继续。</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>继续 %1</translation>
    </message>
</context>
<context>
    <name>imprint::ReturnedCard</name>
    <message>
        <source>This is neither a serial nor a code that names a device.</source>
        <translation>这既不是序列号，也不是标明设备的代码。</translation>
    </message>
    <message>
        <source>%1 returned, %2</source>
        <translation>%1 返修，%2</translation>
    </message>
    <message>
        <source>Making the batch</source>
        <translation>正在创建批次</translation>
    </message>
    <message>
        <source>A device came back</source>
        <translation>设备返回</translation>
    </message>
    <message>
        <source>Scan its label or type its serial: see its history, release it, take it in again.</source>
        <translation>扫描标签或输入序列号：查看历史、释放、重新接收。</translation>
    </message>
    <message>
        <source>Scan or type a serial</source>
        <translation>扫描或输入序列号</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>此处未知</translation>
    </message>
    <message>
        <source>%1, last seen on %2</source>
        <translation>%1，最近出现于 %2</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>This site has no record of it. It can be taken in as a new device.</source>
        <translation>本站点没有它的记录。可作为新设备接收。</translation>
    </message>
    <message>
        <source>Take it in again</source>
        <translation>重新接收</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>接收</translation>
    </message>
</context>
<context>
    <name>imprint::ScanBar</name>
    <message>
        <source>This is neither a serial nor a code that names a device.</source>
        <translation>这既不是序列号，也不是标明设备的代码。</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>%1 is not on this screen.</source>
        <translation>%1 不在此屏幕上。</translation>
    </message>
    <message>
        <source>Enter finds the device, Escape closes.</source>
        <translation>按回车查找设备，按 Esc 关闭。</translation>
    </message>
    <message>
        <source>Add to the batch</source>
        <translation>加入批次</translation>
    </message>
    <message>
        <source>Show its history</source>
        <translation>查看历史</translation>
    </message>
</context>
<context>
    <name>imprint::ScanPart</name>
    <message>
        <source>Scan or type a serial</source>
        <translation>扫描或输入序列号</translation>
    </message>
    <message>
        <source>Scanned serials</source>
        <translation>已扫描的序列号</translation>
    </message>
    <message>
        <source>Scan the label of each device; no click is needed.</source>
        <translation>扫描每台设备的标签，无需点击。</translation>
    </message>
    <message numerus="yes">
        <source>%n serial(s)</source>
        <translation>
            <numerusform>%n 个序列号</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>%1 is in the list already</source>
        <translation>%1 已在列表中</translation>
    </message>
    <message>
        <source>%1 is no serial</source>
        <translation>%1 不是序列号</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>As it was before the last scan or removal (%1)</source>
        <translation>恢复到上一次扫描或移除之前（%1）</translation>
    </message>
</context>
<context>
    <name>imprint::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>操作员(&amp;O)</translation>
    </message>
    <message>
        <source>Your name stands in every entry of the audit trail.</source>
        <translation>您的姓名会记入审计记录的每个条目。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Devices at once</source>
        <translation>同时处理的设备数(&amp;D)</translation>
    </message>
    <message>
        <source>More are faster; fewer are easier to watch.</source>
        <translation>数量多则更快；数量少则更便于观察。</translation>
    </message>
    <message>
        <source>&amp;Sound when a device is done or needs you</source>
        <translation>设备完成或需要您处理时发出声音(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>imprint::Simulation</name>
    <message>
        <source>Starting simulated devices</source>
        <translation>正在启动模拟设备</translation>
    </message>
</context>
<context>
    <name>imprint::SiteService</name>
    <message>
        <source>Looking for sites</source>
        <translation>正在查找站点</translation>
    </message>
    <message>
        <source>Making the site</source>
        <translation>正在创建站点</translation>
    </message>
    <message>
        <source>Making and sealing the CA key</source>
        <translation>正在生成并密封 CA 密钥</translation>
    </message>
    <message>
        <source>Opening the site</source>
        <translation>正在打开站点</translation>
    </message>
    <message>
        <source>Opening the CA key</source>
        <translation>正在解锁 CA 密钥</translation>
    </message>
    <message>
        <source>Sealing the CA key anew</source>
        <translation>正在重新密封 CA 密钥</translation>
    </message>
    <message>
        <source>The token makes the CA key and signs its certificate</source>
        <translation>令牌正在生成 CA 密钥并签署其证书</translation>
    </message>
</context>
<context>
    <name>imprint::StartView</name>
    <message>
        <source>Bench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>新批次</translation>
    </message>
    <message>
        <source>Choose a profile, say which devices you expect, plug them in and watch them go green.</source>
        <translation>选择配置，说明预期的设备，插入设备，看它们变绿。</translation>
    </message>
    <message>
        <source>New batch…</source>
        <translation>新批次…</translation>
    </message>
    <message>
        <source>End the trial</source>
        <translation>结束试用</translation>
    </message>
    <message>
        <source>Close the site</source>
        <translation>关闭站点</translation>
    </message>
</context>
<context>
    <name>imprint::TrailCheck</name>
    <message>
        <source>Checking the audit trail</source>
        <translation>正在检查审计记录</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>检查中…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再次检查</translation>
    </message>
    <message>
        <source>Check the trail</source>
        <translation>检查记录</translation>
    </message>
    <message>
        <source>Show the entry</source>
        <translation>显示该条目</translation>
    </message>
    <message>
        <source>Reading every entry</source>
        <translation>正在读取每个条目</translation>
    </message>
    <message>
        <source>Each entry is held against the one before it and against what the CA key signed.</source>
        <translation>每个条目都与前一条目以及 CA 密钥签名的内容核对。</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>The check shows whether an entry was changed, removed or put elsewhere since it was recorded.</source>
        <translation>检查可显示条目自记录后是否被更改、删除或移位。</translation>
    </message>
    <message>
        <source>The trail is whole</source>
        <translation>记录完整</translation>
    </message>
    <message>
        <source>%1 entries in order, signed by the CA key up to entry %2 · checked %3</source>
        <translation>%1 条依序完整,CA 密钥签名至第 %2 条 · 检查于 %3</translation>
    </message>
    <message numerus="yes">
        <source>the clock was set back %n time(s), which is no fault</source>
        <translation>
            <numerusform>时钟被回拨 %n 次,这不是错误</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry %1 is wrong</source>
        <translation>条目 %1 有误</translation>
    </message>
    <message>
        <source>The trail does not hold</source>
        <translation>记录不成立</translation>
    </message>
    <message>
        <source>%1 entries before it are whole · checked %2</source>
        <translation>此前 %1 条完整 · 检查于 %2</translation>
    </message>
    <message>
        <source>%1 entries in order, not signed yet · checked %2</source>
        <translation>%1 条依序完整，尚未签名 · 检查于 %2</translation>
    </message>
</context>
<context>
    <name>imprint::TrialCard</name>
    <message>
        <source>Trial</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Hall sensors</source>
        <translation>霍尔传感器</translation>
    </message>
    <message>
        <source>Making a site for the trial…</source>
        <translation>正在为试用创建站点…</translation>
    </message>
    <message>
        <source>Starting simulated devices…</source>
        <translation>正在启动模拟设备…</translation>
    </message>
    <message>
        <source>Just looking?</source>
        <translation>只是看看？</translation>
    </message>
    <message>
        <source>Eight simulated devices go through the whole job on this computer: one will ask you, one must be refused. Nothing of it stays.</source>
        <translation>八台模拟设备在本机上走完整个流程：一台会询问您，一台必须被拒绝。之后不留任何内容。</translation>
    </message>
    <message>
        <source>Try it with simulated devices</source>
        <translation>用模拟设备试用</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>age</source>
        <translation>使用时间</translation>
    </message>
    <message>
        <source>%1 days old, more than the policy allows</source>
        <translation>已使用 %1 天，超出策略允许</translation>
    </message>
    <message>
        <source>Release and provision it again; it gets a new key.</source>
        <translation>释放后重新配置；它会得到新密钥。</translation>
    </message>
    <message>
        <source>expiring</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>its certificate ends in %1 days</source>
        <translation>其证书将在 %1 天后到期</translation>
    </message>
    <message>
        <source>Renew it: let the device refresh, or provision it again.</source>
        <translation>续期：让设备刷新，或重新配置。</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>its certificate ended %1 days ago</source>
        <translation>其证书已于 %1 天前到期</translation>
    </message>
    <message>
        <source>Provision it again, or take it out of use.</source>
        <translation>重新配置，或停止使用。</translation>
    </message>
    <message>
        <source>use</source>
        <translation>使用次数</translation>
    </message>
    <message>
        <source>signed %1 certificates, more than the policy allows</source>
        <translation>已签发 %1 张证书，超出策略允许</translation>
    </message>
    <message>
        <source>Make a new site with a new CA key and take the devices over batch by batch.</source>
        <translation>新建一个带新 CA 密钥的站点，逐批接管设备。</translation>
    </message>
    <message>
        <source>leaked</source>
        <translation>已泄露</translation>
    </message>
    <message>
        <source>reported as leaked %1 days ago, with no newer key</source>
        <translation>%1 天前报告泄露，且没有更新的密钥</translation>
    </message>
    <message>
        <source>Provision it again before it is used.</source>
        <translation>使用前请重新配置。</translation>
    </message>
    <message>
        <source>CA key</source>
        <translation>CA 密钥</translation>
    </message>
    <message>
        <source>sealed in the site&apos;s folder, or in a token</source>
        <translation>密封在站点文件夹中，或在令牌中</translation>
    </message>
    <message>
        <source>All devices of the site: whoever has it can release, take over and impersonate each of them.</source>
        <translation>站点的所有设备：持有者可以释放、接管和冒充其中每一台。</translation>
    </message>
    <message>
        <source>Workbench key</source>
        <translation>工作台密钥</translation>
    </message>
    <message>
        <source>in memory while a site is open</source>
        <translation>站点打开期间保存在内存中</translation>
    </message>
    <message>
        <source>Connections of this workbench until its certificate ends; it can sign no certificate.</source>
        <translation>本工作台的连接，直到其证书到期；它不能签发证书。</translation>
    </message>
    <message>
        <source>Device key</source>
        <translation>设备密钥</translation>
    </message>
    <message>
        <source>made on the device, never outside</source>
        <translation>在设备上生成，从不离开设备</translation>
    </message>
    <message>
        <source>That one device. Revoke its certificate and provision it again.</source>
        <translation>仅这一台设备。吊销其证书并重新配置。</translation>
    </message>
    <message>
        <source>Derivation key</source>
        <translation>派生密钥</translation>
    </message>
    <message>
        <source>in the token, and in that of the server</source>
        <translation>在令牌中，也在服务器的令牌中</translation>
    </message>
    <message>
        <source>All devices whose secret was derived with it: the secret of each follows from its serial.</source>
        <translation>用它派生过秘密的所有设备：每台设备的秘密可由序列号推出。</translation>
    </message>
    <message>
        <source>Device secret</source>
        <translation>设备秘密</translation>
    </message>
    <message>
        <source>in the device; derived anew wherever the key is</source>
        <translation>在设备中；密钥所在之处可重新派生</translation>
    </message>
    <message>
        <source>That one device. It needs a secret under another key, label or context.</source>
        <translation>仅该设备。需要用另一密钥、标签或上下文派生新秘密。</translation>
    </message>
</context>
<context>
    <name>Radios</name>
    <message>
        <source>Zigbee and Thread</source>
        <translation>Zigbee 和 Thread</translation>
    </message>
    <message>
        <source>Wi-Fi 2.4 GHz</source>
        <translation>Wi-Fi 2.4 GHz</translation>
    </message>
    <message>
        <source>Wi-Fi 5 GHz</source>
        <translation>Wi-Fi 5 GHz</translation>
    </message>
    <message>
        <source>Bluetooth LE, advertising</source>
        <translation>蓝牙 LE 广播</translation>
    </message>
    <message>
        <source>Z-Wave</source>
        <translation>Z-Wave</translation>
    </message>
</context>
<context>
    <name>imprint::ChannelPicture</name>
    <message>
        <source>Channels</source>
        <translation>信道</translation>
    </message>
    <message>
        <source>, in use</source>
        <translation>，使用中</translation>
    </message>
</context>
<context>
    <name>imprint::ChannelTable</name>
    <message>
        <source>Choose in the picture what is in use here; then it says which channel to take.</source>
        <translation>在图中选择此处正在使用的信道，然后会给出建议。</translation>
    </message>
    <message>
        <source>Every channel is disturbed. Least: %1, %2 MHz shared with %3.</source>
        <translation>每个信道都受干扰。最少的是 %1，与 %3 共用 %2 MHz。</translation>
    </message>
    <message>
        <source>Any channel: nothing in use is near.</source>
        <translation>任何信道均可：附近没有使用中的信道。</translation>
    </message>
    <message>
        <source>Take %1: free, %2 MHz from the nearest in use.</source>
        <translation>选用 %1：空闲，距最近的使用中信道 %2 MHz。</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>disturbed</source>
        <translation>受干扰</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>free, the best</source>
        <translation>空闲，最佳</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>信道</translation>
    </message>
    <message>
        <source>MHz</source>
        <translation>MHz</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Shared MHz</source>
        <translation>共用 MHz</translation>
    </message>
    <message>
        <source>MHz to the nearest</source>
        <translation>距最近 MHz</translation>
    </message>
    <message>
        <source>Disturbed by</source>
        <translation>干扰来源</translation>
    </message>
</context>
<context>
    <name>imprint::ChannelsView</name>
    <message>
        <source>A channel for</source>
        <translation>选择信道用于</translation>
    </message>
    <message>
        <source>Width of what is in use</source>
        <translation>使用中信道的带宽</translation>
    </message>
    <message>
        <source>Nothing in use</source>
        <translation>清除使用中</translation>
    </message>
    <message>
        <source>Blue: in use. Hatched: disturbed by it. Check mark: the best. Click a channel, or use the arrow keys and the space bar.</source>
        <translation>蓝色：使用中。斜线：受其干扰。对勾：最佳。点击信道，或使用方向键和空格键。</translation>
    </message>
    <message>
        <source>Channels, the best first</source>
        <translation>信道，最佳在前</translation>
    </message>
    <message>
        <source>%1 MHz wide</source>
        <translation>%1 MHz 宽</translation>
    </message>
</context>
<context>
    <name>imprint::DiagnosePage</name>
    <message>
        <source>Checklist</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Randomness</source>
        <translation>随机性</translation>
    </message>
    <message>
        <source>Key derivation</source>
        <translation>密钥派生</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>信道</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
</context>
<context>
    <name>imprint::FailurePanel</name>
    <message>
        <source>Why it happens</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>How to look</source>
        <translation>检查步骤</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>如何处理</translation>
    </message>
</context>
<context>
    <name>imprint::FailureTable</name>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>line %1 and %n more</source>
        <translation>
            <numerusform>第 %1 行及另外 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Printed by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>日志中</translation>
    </message>
    <message>
        <source># Diagnosis of %1</source>
        <translation># %1 的诊断</translation>
    </message>
    <message>
        <source>%1 lines read, %2 known failures.</source>
        <translation>已读 %1 行，已知故障 %2 个。</translation>
    </message>
    <message>
        <source>%1 (%2, %3 times, first in line %4): %5 %6</source>
        <translation>%1（%2，%3 次，首次在第 %4 行）：%5 %6</translation>
    </message>
</context>
<context>
    <name>imprint::FailuresView</name>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>正在保存报告</translation>
    </message>
    <message>
        <source>Open a log</source>
        <translation>打开日志</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt);;All files (*)</source>
        <translation>日志 (*.log *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>正在读取日志</translation>
    </message>
    <message>
        <source>Reading the log, %1 %</source>
        <translation>正在读取日志，%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n known failure(s) of devices, hubs and this program</source>
        <translation>
            <numerusform>设备、中枢和本程序的 %n 个已知故障</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known failure(s) fit</source>
        <translation>
            <numerusform>%n 个已知故障符合</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: no known failure in %n line(s)</source>
        <translation>
            <numerusform>%1：%n 行中没有已知故障</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n known failure(s), in the order of looking</source>
        <translation>
            <numerusform>%1：%n 个已知故障，按检查顺序排列</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a failure to see why it happens and what to do.</source>
        <translation>选择一个故障，查看原因和处理方法。</translation>
    </message>
    <message>
        <source>Nothing of this log is in the catalogue. Go through the checklist, or put both logs side by side.</source>
        <translation>目录中没有此日志的内容。请按检查表检查，或并排对照两份日志。</translation>
    </message>
    <message>
        <source>Nothing fits. Type less, or part of the message as the device prints it.</source>
        <translation>没有符合的内容。请少输入一些，或输入设备打印的部分消息。</translation>
    </message>
    <message>
        <source>A code, or a message as the device prints it</source>
        <translation>代码，或设备打印的消息</translation>
    </message>
    <message>
        <source>Open a log…</source>
        <translation>打开日志…</translation>
    </message>
    <message>
        <source>Paste a log</source>
        <translation>粘贴日志</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show the whole catalogue</source>
        <translation>显示整个目录</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Known failures</source>
        <translation>已知故障</translation>
    </message>
</context>
<context>
    <name>imprint::KeyDueTable</name>
    <message>
        <source>Key of</source>
        <translation>密钥所属</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>到期原因</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>如何处理</translation>
    </message>
</context>
<context>
    <name>imprint::KeyTree</name>
    <message>
        <source>Keys of the site</source>
        <translation>站点的密钥</translation>
    </message>
    <message>
        <source>%1 (%2), %3. If it leaks: %4</source>
        <translation>%1（%2），%3。若泄露：%4</translation>
    </message>
</context>
<context>
    <name>imprint::KeysView</name>
    <message>
        <source>A device&apos;s key lives, days</source>
        <translation>设备密钥有效天数</translation>
    </message>
    <message>
        <source>The CA&apos;s key lives, days</source>
        <translation>CA 密钥有效天数</translation>
    </message>
    <message>
        <source>Due before its end, days</source>
        <translation>到期前提醒天数</translation>
    </message>
    <message>
        <source>Certificates under one CA key</source>
        <translation>每个 CA 密钥的证书数</translation>
    </message>
    <message>
        <source>No key is due under this policy</source>
        <translation>按此策略没有密钥到期</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are due</source>
        <translation>
            <numerusform>%n 个密钥到期</numerusform>
        </translation>
    </message>
    <message>
        <source>No site is open</source>
        <translation>没有打开的站点</translation>
    </message>
    <message>
        <source>With a site open, this shows which of its keys are due for rotation, and what is exposed when one leaks.</source>
        <translation>打开站点后，这里显示哪些密钥需要轮换，以及某个密钥泄露时的影响。</translation>
    </message>
    <message>
        <source>Go to the Bench</source>
        <translation>前往工作台</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>What hangs on which</source>
        <translation>密钥层级</translation>
    </message>
    <message>
        <source>Keys that are due</source>
        <translation>到期的密钥</translation>
    </message>
</context>
<context>
    <name>KdfAdvice</name>
    <message>
        <source>%1 iterations with %2: at least %3 are recommended for passwords (OWASP)</source>
        <translation>使用 %2 仅 %1 次迭代：密码至少建议 %3 次（OWASP）</translation>
    </message>
    <message>
        <source>scrypt with %1 MiB: N = 131072 and r = 8 (128 MiB) are recommended for passwords (OWASP)</source>
        <translation>scrypt 仅 %1 MiB：密码建议 N = 131072、r = 8（128 MiB）（OWASP）</translation>
    </message>
    <message>
        <source>Argon2 with t = %1 and %2 KiB: at least t = 2 and 19456 KiB are recommended (OWASP)</source>
        <translation>Argon2 为 t = %1、%2 KiB：至少建议 t = 2、19456 KiB（OWASP）</translation>
    </message>
    <message>
        <source>Argon2 version 0x10 was replaced by 0x13 (RFC 9106)</source>
        <translation>Argon2 版本 0x10 已被 0x13 取代（RFC 9106）</translation>
    </message>
    <message>
        <source>Argon2id is the variant to choose where none is prescribed (RFC 9106)</source>
        <translation>未规定变体时应选 Argon2id（RFC 9106）</translation>
    </message>
    <message>
        <source>no salt: equal passwords give equal keys</source>
        <translation>没有盐：相同密码得到相同密钥</translation>
    </message>
    <message>
        <source>a salt of %1 bytes: at least 16 are recommended (SP 800-132)</source>
        <translation>盐为 %1 字节：至少建议 16 字节（SP 800-132）</translation>
    </message>
    <message>
        <source>a key of %1 bytes: this derivation adds no cost to guessing it; at least 16 random bytes are needed</source>
        <translation>密钥为 %1 字节：此派生不增加猜测成本；至少需要 16 个随机字节</translation>
    </message>
    <message>
        <source>%1 is no key derivation to choose today: use PBKDF2, scrypt or Argon2id for passwords, HKDF for keys</source>
        <translation>如今不应选用 %1：密码用 PBKDF2、scrypt 或 Argon2id，密钥用 HKDF</translation>
    </message>
    <message>
        <source>%1 is no hash to choose today</source>
        <translation>如今不应选用 %1 散列</translation>
    </message>
    <message>
        <source>a key of %1 bits can be found by trying; at least 112 bits are needed (SP 800-132)</source>
        <translation>%1 位的密钥可被穷举；至少需要 112 位（SP 800-132）</translation>
    </message>
</context>
<context>
    <name>KdfCoverage</name>
    <message>
        <source>%1 derivations folded, with DES parity, and hashed</source>
        <translation>%1 个派生：折叠、DES 奇偶校验及再散列</translation>
    </message>
    <message>
        <source>%1 variants of PBKDF2 and repeated hashing with every iteration count up to %2</source>
        <translation>PBKDF2 和重复散列的 %1 个变体，每个迭代次数直到 %2</translation>
    </message>
    <message>
        <source>%1 other derivations</source>
        <translation>%1 个其他派生</translation>
    </message>
    <message>
        <source>each result in %1 forms (cut, offset, byte order, padding, text)</source>
        <translation>每个结果的 %1 种形式（截断、偏移、字节序、填充、文本）</translation>
    </message>
    <message>
        <source>%1 of %2 single faults</source>
        <translation>%2 个单一错误中的 %1 个</translation>
    </message>
    <message>
        <source>%1 of %2 combinations of two faults</source>
        <translation>%2 个双重错误组合中的 %1 个</translation>
    </message>
    <message>
        <source>%1 of %2 combinations of three faults</source>
        <translation>%2 个三重错误组合中的 %1 个</translation>
    </message>
    <message>
        <source>%1 planned variants up to %2 iterations</source>
        <translation>计划中的 %1 个变体，直到 %2 次迭代</translation>
    </message>
    <message>
        <source>higher iteration counts for all further variants</source>
        <translation>其余变体的更高迭代次数</translation>
    </message>
    <message>
        <source>more than three faults, and faults of other kinds</source>
        <translation>三个以上的错误以及其他类型的错误</translation>
    </message>
</context>
<context>
    <name>KdfFinds</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what differs</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between what differs</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>cut to the first %1 bytes</source>
        <translation>截取前 %1 个字节</translation>
    </message>
    <message>
        <source>cut to the last %1 bytes</source>
        <translation>截取后 %1 个字节</translation>
    </message>
    <message>
        <source>hashed with %1, as hex text</source>
        <translation>用 %1 散列，作为十六进制文本</translation>
    </message>
    <message>
        <source>hashed with %1</source>
        <translation>用 %1 散列</translation>
    </message>
    <message>
        <source>%1 and %2 swapped</source>
        <translation>%1 与 %2 互换</translation>
    </message>
    <message>
        <source>%1 in its place</source>
        <translation>代之以 %1</translation>
    </message>
    <message>
        <source>another of all_infos</source>
        <translation>all_infos 中的另一个</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation>%1，然后 %2</translation>
    </message>
</context>
<context>
    <name>KdfForm</name>
    <message>
        <source>Hash</source>
        <translation>散列</translation>
    </message>
    <message>
        <source>PRF</source>
        <translation>PRF</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>密码算法</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Cost N</source>
        <translation>成本 N</translation>
    </message>
    <message>
        <source>Block size r</source>
        <translation>块大小 r</translation>
    </message>
    <message>
        <source>Passes t</source>
        <translation>轮数 t</translation>
    </message>
    <message>
        <source>Memory, KiB</source>
        <translation>内存，KiB</translation>
    </message>
    <message>
        <source>Parallelism p</source>
        <translation>并行度 p</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>计数器</translation>
    </message>
    <message>
        <source>Fixed data</source>
        <translation>固定数据</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Key of the MAC</source>
        <translation>MAC 的密钥</translation>
    </message>
    <message>
        <source>Extract</source>
        <translation>提取</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Length L, bits</source>
        <translation>长度 L，位</translation>
    </message>
    <message>
        <source>Output, bytes</source>
        <translation>输出，字节</translation>
    </message>
    <message>
        <source>Block number</source>
        <translation>块编号</translation>
    </message>
    <message>
        <source>First block</source>
        <translation>首块</translation>
    </message>
    <message>
        <source>Rounds joined by</source>
        <translation>轮次合并方式</translation>
    </message>
    <message>
        <source>Offset in the output</source>
        <translation>输出中的偏移</translation>
    </message>
    <message>
        <source>Form of the output</source>
        <translation>输出形式</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>秘密</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>盐</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Argon2&apos;s own secret</source>
        <translation>Argon2 自身的秘密</translation>
    </message>
    <message>
        <source>Associated data</source>
        <translation>关联数据</translation>
    </message>
    <message>
        <source>hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>imprint::KdfFindCard</name>
    <message>
        <source>It did what it should have</source>
        <translation>它按规定执行</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>It holds the secret.</source>
        <translation>其中包含秘密。</translation>
    </message>
    <message>
        <source>Show beside the hub</source>
        <translation>与中枢并排显示</translation>
    </message>
</context>
<context>
    <name>imprint::KdfForm</name>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>as the hub</source>
        <translation>与中枢相同</translation>
    </message>
    <message>
        <source>Hub: what it should be</source>
        <translation>中枢：应有的值</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Fewer parameters</source>
        <translation>较少参数</translation>
    </message>
    <message>
        <source>More parameters</source>
        <translation>更多参数</translation>
    </message>
    <message>
        <source>Derivation</source>
        <translation>派生</translation>
    </message>
    <message>
        <source>%1 of the hub</source>
        <translation>中枢的%1</translation>
    </message>
    <message>
        <source>%1 of the device</source>
        <translation>设备的%1</translation>
    </message>
    <message>
        <source>How %1 is written</source>
        <translation>%1 的写法</translation>
    </message>
</context>
<context>
    <name>imprint::KdfSideCard</name>
    <message>
        <source>Copy the key</source>
        <translation>复制密钥</translation>
    </message>
    <message>
        <source>not derived yet</source>
        <translation>尚未派生</translation>
    </message>
    <message>
        <source>under a millisecond</source>
        <translation>不到一毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>, %1 of memory</source>
        <translation>，内存 %1</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>未使用：%1</translation>
    </message>
</context>
<context>
    <name>imprint::KdfView</name>
    <message>
        <source>Open a case</source>
        <translation>打开案例</translation>
    </message>
    <message>
        <source>Cases (*.json)</source>
        <translation>案例 (*.json)</translation>
    </message>
    <message>
        <source>Reading the case</source>
        <translation>正在读取案例</translation>
    </message>
    <message>
        <source>Deriving</source>
        <translation>正在派生</translation>
    </message>
    <message>
        <source>Type the secret, and the salt where there is one</source>
        <translation>请输入秘密，如有盐也请输入</translation>
    </message>
    <message>
        <source>The device got another key. Search what it did.</source>
        <translation>设备得到了另一个密钥。请搜索它做了什么。</translation>
    </message>
    <message>
        <source>That is what the device did: its key is the one it got</source>
        <translation>设备正是这样做的：密钥与其所得一致</translation>
    </message>
    <message>
        <source>Both sides derive the same key</source>
        <translation>两侧派生出相同的密钥</translation>
    </message>
    <message>
        <source>The sides derive different keys</source>
        <translation>两侧派生出不同的密钥</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <source>Nothing found before it was cancelled</source>
        <translation>取消前没有找到</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message numerus="yes">
        <source>%n explanation(s)</source>
        <translation>
            <numerusform>%n 个解释</numerusform>
        </translation>
    </message>
    <message>
        <source>Chance hits to be expected: %1.</source>
        <translation>预期的偶然命中：%1。</translation>
    </message>
    <message>
        <source>The output is too short to decide.</source>
        <translation>输出太短，无法判定。</translation>
    </message>
    <message>
        <source>Tried: %1.</source>
        <translation>已尝试：%1。</translation>
    </message>
    <message>
        <source>Not covered: %1.</source>
        <translation>未覆盖：%1。</translation>
    </message>
    <message>
        <source>Derivations of common stacks…</source>
        <translation>常见协议栈的派生…</translation>
    </message>
    <message>
        <source>Derivations of common stacks</source>
        <translation>常见协议栈的派生</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>打开案例…</translation>
    </message>
    <message>
        <source>The hub derives</source>
        <translation>中枢派生</translation>
    </message>
    <message>
        <source>The device derives, by its column</source>
        <translation>设备按其列派生</translation>
    </message>
    <message>
        <source>What did the device really do?</source>
        <translation>设备实际做了什么？</translation>
    </message>
    <message>
        <source>From the hub&apos;s parameters and inputs and the key that the device got: other parameters, cut or swapped inputs, other derivations, up to three faults together.</source>
        <translation>根据中枢的参数、输入以及设备得到的密钥：其他参数、截断或交换的输入、其他派生，最多三个错误叠加。</translation>
    </message>
    <message>
        <source>The key that the device got, in hex</source>
        <translation>设备得到的密钥，十六进制</translation>
    </message>
    <message>
        <source>At most, seconds</source>
        <translation>最多秒数</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>搜索进度</translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>The device says in line %1: %2.</source>
        <translation>设备在第 %1 行说：%2。</translation>
    </message>
    <message>
        <source>The hub says in line %1: %2.</source>
        <translation>中枢在第 %1 行说：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the device, from line %1 on (%2), have no counterpart in the hub&apos;s log.</source>
        <translation>
            <numerusform>设备有 %n 行（从第 %1 行 %2 起）在中枢的日志中没有对应。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the hub, from line %1 on (%2), have no counterpart in the device&apos;s log.</source>
        <translation>
            <numerusform>中枢有 %n 行（从第 %1 行 %2 起）在设备的日志中没有对应。</numerusform>
        </translation>
    </message>
    <message>
        <source>wall clock</source>
        <translation>日历时钟</translation>
    </message>
    <message>
        <source>uptime clock</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>no clock</source>
        <translation>没有时钟</translation>
    </message>
    <message>
        <source>, UTC (zone guessed)</source>
        <translation>，UTC（时区为推测）</translation>
    </message>
    <message>
        <source>, shown in UTC</source>
        <translation>，以 UTC 显示</translation>
    </message>
    <message>
        <source>, read as %1, shown in UTC</source>
        <translation>，按 %1 读取，以 UTC 显示</translation>
    </message>
    <message>
        <source>, year %1 guessed</source>
        <translation>，年份 %1 为推测</translation>
    </message>
    <message>
        <source>, shown on the hub&apos;s</source>
        <translation>，按中枢的时钟显示</translation>
    </message>
    <message>
        <source>, not aligned</source>
        <translation>，未对齐</translation>
    </message>
    <message>
        <source>The year is guessed: %1 in the first line.</source>
        <translation>年份为推测：第一行是 %1 年。</translation>
    </message>
    <message>
        <source>The zone is guessed: UTC.</source>
        <translation>时区为推测：UTC。</translation>
    </message>
    <message>
        <source>Both write the wall clock; they are taken for one clock.</source>
        <translation>两份日志都用日历时钟，视为同一时钟。</translation>
    </message>
    <message>
        <source>boot %1 of %2</source>
        <translation>第 %1 次启动，共 %2 次</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>启动于 %1</translation>
    </message>
    <message>
        <source>runs as fast as the hub&apos;s</source>
        <translation>与中枢的时钟一样快</translation>
    </message>
    <message>
        <source>runs %1 ppm slow</source>
        <translation>慢 %1 ppm</translation>
    </message>
    <message>
        <source>runs %1 ppm fast</source>
        <translation>快 %1 ppm</translation>
    </message>
    <message>
        <source>the hub&apos;s clock stepped %1 at line %2</source>
        <translation>中枢的时钟在第 %2 行跳变 %1</translation>
    </message>
    <message>
        <source>by your marks</source>
        <translation>按您的标记</translation>
    </message>
    <message>
        <source>Only %1 pairs of lines agree on one clock. That is too few to tell.</source>
        <translation>只有 %1 对行在同一时钟上吻合，太少，无法断定。</translation>
    </message>
    <message>
        <source>%1 pairs of lines agree in time, but they name different ids: these logs tell two stories that run alike.</source>
        <translation>%1 对行时间吻合，但标识不同：这两份日志讲的是两段相似的经过。</translation>
    </message>
    <message>
        <source>%1 pairs of lines agree, and chance alone makes %2.</source>
        <translation>%1 对行吻合，而偶然就能有 %2 对。</translation>
    </message>
    <message>
        <source>%1 pairs of lines agree at the best offset and %2 at another one. It cannot be told which is right.</source>
        <translation>最佳偏移下 %1 对行吻合，另一偏移下 %2 对，无法断定哪个正确。</translation>
    </message>
    <message>
        <source>%1 pairs of lines agree, but another run of the same program would look as much like it.</source>
        <translation>%1 对行吻合，但同一程序的另一次运行也会同样相似。</translation>
    </message>
    <message>
        <source>The logs share nothing rare: no id, address, counter or kind of line that comes in both.</source>
        <translation>两份日志没有共同的少见内容：没有同时出现的标识、地址、计数或行的种类。</translation>
    </message>
    <message>
        <source>What the logs share does not agree on one clock.</source>
        <translation>两份日志的共同内容不能落在同一时钟上。</translation>
    </message>
    <message>
        <source>%1 pairs of lines agree by their kinds. Chance makes %2, the best other offset %3.</source>
        <translation>%1 对行按种类吻合。偶然有 %2 对，次佳偏移有 %3 对。</translation>
    </message>
    <message>
        <source>%1 pairs of lines agree by what both name. Chance makes %2, the best other offset %3.</source>
        <translation>%1 对行按双方共同提到的内容吻合。偶然有 %2 对，次佳偏移有 %3 对。</translation>
    </message>
    <message>
        <source>The device&apos;s log has no times that could be read.</source>
        <translation>设备的日志没有可读的时间。</translation>
    </message>
    <message>
        <source>The hub&apos;s log has no times that could be read.</source>
        <translation>中枢的日志没有可读的时间。</translation>
    </message>
    <message>
        <source>Your own marks put the logs on one clock.</source>
        <translation>您自己的标记把两份日志放到同一时钟上。</translation>
    </message>
    <message>
        <source>Not aligned</source>
        <translation>未对齐</translation>
    </message>
    <message>
        <source>One clock, as written</source>
        <translation>同一时钟，如日志所写</translation>
    </message>
    <message numerus="yes">
        <source>Aligned · %n pair(s) · within %1</source>
        <translation>
            <numerusform>已对齐 · %n 对 · 误差 %1 内</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::LogAlignmentCard</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>区段</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>对应行</translation>
    </message>
    <message>
        <source>What else it could be</source>
        <translation>其他可能</translation>
    </message>
    <message>
        <source>Nothing to align</source>
        <translation>没有可对齐的</translation>
    </message>
    <message>
        <source>Open a second log, and it is put on the clock of this one.</source>
        <translation>再打开一份日志，它会放到这份日志的时钟上。</translation>
    </message>
    <message>
        <source>Aligned with a confidence of %1 %, within %2</source>
        <translation>已对齐，可信度 %1 %，误差 %2 内</translation>
    </message>
    <message>
        <source>Not aligned</source>
        <translation>未对齐</translation>
    </message>
    <message>
        <source>Choose a line in each log that you know to be of one moment, and press “Same moment” (Ctrl+M).</source>
        <translation>在每份日志中各选一行您知道属于同一时刻的行，再按“同一时刻”（Ctrl+M）。</translation>
    </message>
</context>
<context>
    <name>imprint::LogExportCard</name>
    <message>
        <source>Write moments as 2026-11-20 09:28:14, the earlier one first</source>
        <translation>时刻写成 2026-11-20 09:28:14，较早的在前</translation>
    </message>
    <message>
        <source>Writing the archive…</source>
        <translation>正在写归档…</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) with report and alignment are in %1</source>
        <translation>
            <numerusform>%n 行连同报告和对齐结果已写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Export a stretch of time of all logs</source>
        <translation>导出所有日志的一段时间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>From, in UTC</source>
        <translation>从（UTC）</translation>
    </message>
    <message>
        <source>To, in UTC</source>
        <translation>到（UTC）</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>What is in sight</source>
        <translation>当前可见部分</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Save archive…</source>
        <translation>保存归档…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>imprint::LogFacts</name>
    <message>
        <source>Boot</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Its lines</source>
        <translation>本日志的行</translation>
    </message>
    <message>
        <source>Lines of the other</source>
        <translation>另一份的行</translation>
    </message>
    <message>
        <source>Its zero is at</source>
        <translation>其零点位于</translation>
    </message>
    <message>
        <source>Drift in ppm</source>
        <translation>漂移（ppm）</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>对应行</translation>
    </message>
    <message>
        <source>both name the same</source>
        <translation>双方提到相同内容</translation>
    </message>
    <message>
        <source>lines of kinds that go together</source>
        <translation>相伴出现的行的种类</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Line of the other</source>
        <translation>另一份的行</translation>
    </message>
    <message>
        <source>Later by</source>
        <translation>晚</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Its zero would be at</source>
        <translation>其零点可能位于</translation>
    </message>
    <message>
        <source>Pairs for it</source>
        <translation>支持的对数</translation>
    </message>
</context>
<context>
    <name>imprint::LogNotebook</name>
    <message>
        <source>Reading notes</source>
        <translation>正在读取备注</translation>
    </message>
    <message>
        <source>Keeping notes</source>
        <translation>正在保存备注</translation>
    </message>
</context>
<context>
    <name>imprint::LogNotesCard</name>
    <message>
        <source>same moment as line %1 of %2</source>
        <translation>与 %2 的第 %1 行为同一时刻</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Marks and notes</source>
        <translation>标记和备注</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose a line to write a note beside it</source>
        <translation>选择一行以添加备注</translation>
    </message>
    <message>
        <source>Note for %1</source>
        <translation>%1 的备注</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Same moment</source>
        <translation>同一时刻</translation>
    </message>
    <message>
        <source>Choose a line in each of two logs: they are put on one clock by them</source>
        <translation>在两份日志中各选一行：按它们放到同一时钟上</translation>
    </message>
    <message>
        <source>Says that %1 are of one moment (Ctrl+M)</source>
        <translation>说明%1属于同一时刻（Ctrl+M）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>imprint::LogOpener</name>
    <message>
        <source>Open logs</source>
        <translation>打开日志</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt *.gz *.xz *.zst *.bz2 *.log.*);;All files (*)</source>
        <translation>日志 (*.log *.txt *.gz *.xz *.zst *.bz2 *.log.*);;所有文件 (*)</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>Looking for consoles</source>
        <translation>正在查找控制台</translation>
    </message>
    <message>
        <source>Open a site first</source>
        <translation>请先打开站点</translation>
    </message>
    <message>
        <source>No device has printed anything yet</source>
        <translation>还没有设备输出过内容</translation>
    </message>
</context>
<context>
    <name>imprint::LogPartingCard</name>
    <message>
        <source>Open in Diagnose</source>
        <translation>在诊断中打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Here the stories part</source>
        <translation>经过在此分开</translation>
    </message>
    <message>
        <source>No known failure is told near here. Compare what both did last: the lines above this one that are joined.</source>
        <translation>附近没有已知的故障。请比较双方最后做了什么：上方相连的行。</translation>
    </message>
</context>
<context>
    <name>imprint::LogReadingCard</name>
    <message>
        <source>whichever fits</source>
        <translation>自动匹配</translation>
    </message>
    <message>
        <source>whichever fits: %1</source>
        <translation>自动匹配：%1</translation>
    </message>
    <message>
        <source>as written, else UTC</source>
        <translation>按日志所写，否则 UTC</translation>
    </message>
    <message>
        <source>of this computer</source>
        <translation>本机时区</translation>
    </message>
    <message>
        <source>How %1 is read</source>
        <translation>%1 的读取方式</translation>
    </message>
    <message>
        <source>Nothing is guessed.</source>
        <translation>没有推测的内容。</translation>
    </message>
    <message>
        <source>Stamps</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Year of the first line</source>
        <translation>第一行的年份</translation>
    </message>
    <message>
        <source>Read it this way</source>
        <translation>按此读取</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>imprint::LogSearchCard</name>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中 %1 行</translation>
    </message>
    <message>
        <source>No line fits</source>
        <translation>没有匹配的行</translation>
    </message>
    <message>
        <source>Search all logs</source>
        <translation>搜索所有日志</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Upper and lower case differ</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>The words of provisioning: KDF, RNG, secure element…</source>
        <translation>配置关键词：KDF、RNG、安全元件…</translation>
    </message>
    <message>
        <source>The line before that fits (Shift+F3)</source>
        <translation>上一匹配行（Shift+F3）</translation>
    </message>
    <message>
        <source>The next line that fits (F3)</source>
        <translation>下一匹配行（F3）</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>显示哪些行</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>Only those that fit</source>
        <translation>仅匹配行</translation>
    </message>
    <message numerus="yes">
        <source>and %n line(s) around</source>
        <translation>
            <numerusform>及前后 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::LogsPage</name>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Aligning…</source>
        <translation>正在对齐…</translation>
    </message>
    <message>
        <source>Reading %1: %2 lines so far</source>
        <translation>正在读取 %1：已有 %2 行</translation>
    </message>
    <message>
        <source>Looking for what both logs tell…</source>
        <translation>正在查找两份日志都记录的内容…</translation>
    </message>
    <message>
        <source>Open the other side&apos;s log, and both are put on one clock.</source>
        <translation>打开另一方的日志，两份会放到同一时钟上。</translation>
    </message>
    <message>
        <source>Clock of %1</source>
        <translation>%1 的时钟</translation>
    </message>
    <message>
        <source>One clock</source>
        <translation>同一时钟</translation>
    </message>
    <message>
        <source>Both tell the same</source>
        <translation>双方一致</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>未发现</translation>
    </message>
    <message>
        <source>F7 · %1 of %2</source>
        <translation>F7 · 第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>All logs</source>
        <translation>所有日志</translation>
    </message>
    <message>
        <source>in the order of time</source>
        <translation>按时间排列</translation>
    </message>
    <message>
        <source>Logs of this view</source>
        <translation>此视图的日志</translation>
    </message>
    <message>
        <source>Another log, how it is read, close</source>
        <translation>换一份日志、读取方式、关闭</translation>
    </message>
    <message>
        <source>line %1 of %2</source>
        <translation>%2 第 %1 行</translation>
    </message>
    <message>
        <source>line %1 of %2 and line %3 of %4</source>
        <translation>%2 第 %1 行与 %4 第 %3 行</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>复制该行</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Same moment as the line chosen in the other log</source>
        <translation>与另一日志所选行为同一时刻</translation>
    </message>
    <message>
        <source>Save the archive</source>
        <translation>保存归档</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>归档 (*.zip)</translation>
    </message>
    <message>
        <source>Show gaps where a log tells nothing</source>
        <translation>显示日志没有内容的空隙</translation>
    </message>
    <message>
        <source>All logs merged into one</source>
        <translation>所有日志合并为一</translation>
    </message>
    <message>
        <source>Time between lines</source>
        <translation>行间时间</translation>
    </message>
    <message>
        <source>Words of provisioning</source>
        <translation>配置关键词</translation>
    </message>
    <message>
        <source>Colours of the device</source>
        <translation>设备的颜色</translation>
    </message>
    <message>
        <source>Stamps as they are written</source>
        <translation>按原样显示时间戳</translation>
    </message>
    <message>
        <source>How %1 is read…</source>
        <translation>%1 的读取方式…</translation>
    </message>
    <message>
        <source>One more log beside it</source>
        <translation>旁边再放一份日志</translation>
    </message>
    <message>
        <source>Take this column away</source>
        <translation>移去此栏</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭 %1</translation>
    </message>
    <message>
        <source>Close all logs</source>
        <translation>关闭所有日志</translation>
    </message>
    <message>
        <source>Two logs, one clock</source>
        <translation>两份日志，同一时钟</translation>
    </message>
    <message>
        <source>Open the device&apos;s log and the hub&apos;s log. Imprint puts both on one clock and shows the moment where they part. Drop files here, paste text, or take the live console of a device.</source>
        <translation>打开设备的日志和中枢的日志。Imprint 把两份放到同一时钟上，并显示它们分开的时刻。可把文件拖到这里、粘贴文本，或打开设备的实时控制台。</translation>
    </message>
    <message>
        <source>Open logs…</source>
        <translation>打开日志…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>粘贴文本</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>Live console of</source>
        <translation>实时控制台</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Why the logs are on one clock, or not</source>
        <translation>日志为何在或不在同一时钟上</translation>
    </message>
    <message>
        <source>Next divergence ›</source>
        <translation>下一分歧 ›</translation>
    </message>
    <message>
        <source>Next divergence</source>
        <translation>下一分歧</translation>
    </message>
    <message>
        <source>Logs side by side</source>
        <translation>并排的日志</translation>
    </message>
    <message>
        <source>Overview of the logs; arrows move what is in sight</source>
        <translation>日志概览；方向键移动可见部分</translation>
    </message>
</context>
<context>
    <name>imprint::LogsView</name>
    <message>
        <source>No line fits.</source>
        <translation>没有匹配的行。</translation>
    </message>
    <message>
        <source>This log is empty. What is written to it appears here.</source>
        <translation>此日志为空。写入的内容会出现在这里。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>not looked at</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>%1 in line %2 of %3</source>
        <translation>%1，位于 %3 第 %2 行</translation>
    </message>
    <message>
        <source>No known failure in %1</source>
        <translation>%1 中没有已知故障</translation>
    </message>
    <message>
        <source>The device&apos;s key is what the parameters give</source>
        <translation>设备的密钥与参数一致</translation>
    </message>
    <message>
        <source>The search found no explanation of the device&apos;s key</source>
        <translation>搜索没有找到设备密钥的解释</translation>
    </message>
    <message>
        <source>The search found what the device did: %1</source>
        <translation>搜索找到了设备的做法：%1</translation>
    </message>
    <message>
        <source>Sample of %1 bits: nothing was found against it</source>
        <translation>%1 位样本：未发现问题</translation>
    </message>
    <message>
        <source>Sample of %1 bits: something is odd, test another</source>
        <translation>%1 位样本：有些异常，请再测一个</translation>
    </message>
    <message>
        <source>Sample of %1 bits: it is not random</source>
        <translation>%1 位样本：不随机</translation>
    </message>
    <message>
        <source>Why it failed</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>Step %1 failed: %2 (%3)</source>
        <translation>步骤“%1”失败：%2（%3）</translation>
    </message>
    <message>
        <source>Profile %1, batch %2</source>
        <translation>配置 %1，批次 %2</translation>
    </message>
    <message>
        <source>Last met at %1</source>
        <translation>上次位于 %1</translation>
    </message>
    <message>
        <source>Step %1 took %2 attempts</source>
        <translation>步骤“%1”尝试了 %2 次</translation>
    </message>
    <message>
        <source>It offers its noise source: ask it for a sample while it is free to take</source>
        <translation>它提供噪声源：在可被接管期间向它取样</translation>
    </message>
    <message>
        <source>It does not offer its noise source</source>
        <translation>它不提供噪声源</translation>
    </message>
    <message>
        <source>No step has passed</source>
        <translation>没有通过任何步骤</translation>
    </message>
    <message>
        <source>Passed: %1</source>
        <translation>已通过：%1</translation>
    </message>
    <message>
        <source>Model %1, firmware %2</source>
        <translation>型号 %1，固件 %2</translation>
    </message>
    <message>
        <source>Its certificate ends %1</source>
        <translation>其证书到期于 %1</translation>
    </message>
    <message>
        <source>First seen %1, last seen %2</source>
        <translation>首次出现 %1，最近 %2</translation>
    </message>
</context>
<context>
    <name>Randomness</name>
    <message>
        <source>%1 p-values, %2 below 0.01 where %3 are expected of a perfect source.</source>
        <translation>共 %1 个 p 值，其中 %2 个低于 0.01；完美来源预期为 %3 个。</translation>
    </message>
    <message>
        <source>Failed: %1.</source>
        <translation>未通过：%1。</translation>
    </message>
    <message>
        <source>Odd, to be repeated with another sample: %1.</source>
        <translation>异常，应换一个样本重测：%1。</translation>
    </message>
    <message>
        <source>Not applicable to this sample, which is no failure: %1.</source>
        <translation>不适用于此样本（这不是失败）：%1。</translation>
    </message>
    <message>
        <source>By SP 800-90B at most %1 of a bit of min-entropy can be claimed for each bit.</source>
        <translation>按 SP 800-90B，每位最多可声称 %1 位最小熵。</translation>
    </message>
    <message>
        <source>The sample is too short for an estimate of its entropy.</source>
        <translation>样本太短，无法估计熵。</translation>
    </message>
    <message>
        <source>The sample has %1 bits; %2 more make every test reliable.</source>
        <translation>样本有 %1 位；再有 %2 位，所有测试才可靠。</translation>
    </message>
    <message>
        <source>The sample has %1 bits; %2 more make every test reliable (too few now to judge by: %3).</source>
        <translation>样本有 %1 位；再有 %2 位，所有测试才可靠（目前位数不足，不作判断：%3）。</translation>
    </message>
    <message>
        <source>The sample is too small to show anything.</source>
        <translation>样本太小，说明不了任何问题。</translation>
    </message>
    <message>
        <source>Nothing was found against this sample.</source>
        <translation>没有发现此样本有问题。</translation>
    </message>
    <message>
        <source>Something is odd, but it may be chance.</source>
        <translation>有些异常，但也可能是偶然。</translation>
    </message>
    <message>
        <source>This is not random.</source>
        <translation>这不是随机的。</translation>
    </message>
    <message>
        <source>No test of output can see a seed that can be guessed: a generator with 16 bits of seed passes all of this. Where the seed comes from must be shown by the source&apos;s design and its health tests.</source>
        <translation>任何输出测试都看不出可猜测的种子：只有 16 位种子的生成器也能全部通过。种子来自何处，必须由来源的设计及其健康测试来证明。</translation>
    </message>
</context>
<context>
    <name>SampleWork</name>
    <message>
        <source>Reading the device&apos;s noise source</source>
        <translation>正在读取设备的噪声源</translation>
    </message>
    <message>
        <source>Reading the token's generator</source>
        <translation>正在读取令牌的生成器</translation>
    </message>
</context>
<context>
    <name>imprint::ChecklistForm</name>
    <message>
        <source>Answer: %1</source>
        <translation>回答：%1</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>看到的情况</translation>
    </message>
    <message>
        <source>What was seen: %1</source>
        <translation>看到的情况：%1</translation>
    </message>
</context>
<context>
    <name>imprint::ChecklistView</name>
    <message>
        <source>Recording the checklist</source>
        <translation>正在记录检查表</translation>
    </message>
    <message>
        <source>Recorded in the audit trail</source>
        <translation>已记录到审计记录</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>正在保存报告</translation>
    </message>
    <message>
        <source>Type or scan the serial of the device that failed</source>
        <translation>请输入或扫描失败设备的序列号</translation>
    </message>
    <message>
        <source>%1 wrong, %2 not looked at</source>
        <translation>%1 项有问题，%2 项未检查</translation>
    </message>
    <message>
        <source>Serial of the device that failed</source>
        <translation>失败设备的序列号</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>As Markdown…</source>
        <translation>存为 Markdown…</translation>
    </message>
</context>
<context>
    <name>imprint::EstimateTable</name>
    <message>
        <source>The least, H</source>
        <translation>最小值 H</translation>
    </message>
    <message>
        <source>Repetition count</source>
        <translation>重复计数</translation>
    </message>
    <message>
        <source>Adaptive proportion</source>
        <translation>自适应比例</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>no alarm</source>
        <translation>无警报</translation>
    </message>
    <message>
        <source>worst %1, cutoff %2</source>
        <translation>最差 %1，阈值 %2</translation>
    </message>
    <message>
        <source>SP 800-90B</source>
        <translation>SP 800-90B</translation>
    </message>
    <message>
        <source>bits a symbol</source>
        <translation>位/符号</translation>
    </message>
    <message>
        <source>bits a bit</source>
        <translation>位/位</translation>
    </message>
    <message>
        <source>Restarts: %1</source>
        <translation>重启：%1</translation>
    </message>
    <message>
        <source>not alike</source>
        <translation>不一致</translation>
    </message>
</context>
<context>
    <name>imprint::KeyLists</name>
    <message>
        <source>Recording the checklist</source>
        <translation>正在记录检查表</translation>
    </message>
    <message>
        <source>Recorded in the audit trail</source>
        <translation>已记录到审计记录</translation>
    </message>
    <message>
        <source>not recorded yet</source>
        <translation>尚未记录</translation>
    </message>
    <message>
        <source>nothing answered yet</source>
        <translation>尚未回答</translation>
    </message>
    <message>
        <source>How keys are stored</source>
        <translation>密钥如何保存</translation>
    </message>
    <message>
        <source>How keys are destroyed</source>
        <translation>密钥如何销毁</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Which key: CA, a serial, a backup</source>
        <translation>哪个密钥：CA、序列号、备份</translation>
    </message>
    <message>
        <source>Which key</source>
        <translation>哪个密钥</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>imprint::RandomTestTable</name>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>too few bits</source>
        <translation>位数不足</translation>
    </message>
    <message numerus="yes">
        <source>%n values, least %1</source>
        <translation>
            <numerusform>%n 个值，最小 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>SP 800-22</source>
        <translation>SP 800-22</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>p-values</source>
        <translation>p 值</translation>
    </message>
</context>
<context>
    <name>imprint::RandomnessView</name>
    <message>
        <source>Open a sample</source>
        <translation>打开样本</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Looking for devices and tokens</source>
        <translation>正在查找设备和令牌</translation>
    </message>
    <message>
        <source>No device is plugged in or announced, and no token</source>
        <translation>没有插入或公告的设备，也没有令牌</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>正在测试</translation>
    </message>
    <message>
        <source>Nothing tested yet</source>
        <translation>尚未测试</translation>
    </message>
    <message>
        <source>nothing found against it</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>something is odd</source>
        <translation>有些异常</translation>
    </message>
    <message>
        <source>not random</source>
        <translation>不随机</translation>
    </message>
    <message>
        <source>%1, %2 bits: %3</source>
        <translation>%1，%2 位：%3</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>本计算机</translation>
    </message>
    <message>
        <source>Is this source random?</source>
        <translation>此来源是否随机？</translation>
    </message>
    <message>
        <source>All 15 tests of SP 800-22 and the estimators of SP 800-90B, over a file, over what a device or a token gives, or over this computer&apos;s own generator.</source>
        <translation>SP 800-22 的全部 15 项测试和 SP 800-90B 的估计器，可用于文件、设备或令牌给出的数据，或本机的生成器。</translation>
    </message>
    <message>
        <source>Open a sample…</source>
        <translation>打开样本…</translation>
    </message>
    <message>
        <source>Test this computer</source>
        <translation>测试本计算机</translation>
    </message>
    <message>
        <source>A token, or where a device is: serial:…, coap://…</source>
        <translation>令牌，或设备的位置：serial:…、coap://…</translation>
    </message>
    <message>
        <source>Device or token</source>
        <translation>设备或令牌</translation>
    </message>
    <message>
        <source>Look for sources</source>
        <translation>查找来源</translation>
    </message>
    <message>
        <source>Test this source</source>
        <translation>测试此来源</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Exact classes</source>
        <translation>精确类别</translation>
    </message>
    <message>
        <source>Exact class probabilities in LongestRun and OverlappingTemplate instead of the constants of sts-2.1.2</source>
        <translation>LongestRun 和 OverlappingTemplate 使用精确类别概率，而非 sts-2.1.2 的常数</translation>
    </message>
    <message>
        <source>Bits in a symbol of the source</source>
        <translation>来源每个符号的位数</translation>
    </message>
    <message>
        <source>Progress of the tests</source>
        <translation>测试进度</translation>
    </message>
    <message numerus="yes">
        <source>%n bit(s) a symbol</source>
        <translation>
            <numerusform>每符号 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Tests of SP 800-22</source>
        <translation>SP 800-22 测试</translation>
    </message>
    <message>
        <source>Estimators and health tests of SP 800-90B</source>
        <translation>SP 800-90B 的估计器与健康测试</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>令牌 %1</translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>令牌 %1</translation>
    </message>
    <message>
        <source>no restarts</source>
        <translation>无重启</translation>
    </message>
    <message>
        <source> restarts</source>
        <translation> 次重启</translation>
    </message>
    <message>
        <source>How often the source was started for a file</source>
        <translation>生成该文件时来源的启动次数</translation>
    </message>
    <message>
        <source>The restart test of SP 800-90B: a file with the samples after every start, one after the other</source>
        <translation>SP 800-90B 的重启测试：文件依次包含每次启动后的样本</translation>
    </message>
</context>
<context>
    <name>imprint::SamplePicture</name>
    <message>
        <source>p-values of each test</source>
        <translation>各测试的 p 值</translation>
    </message>
    <message>
        <source>The first bits</source>
        <translation>前若干位</translation>
    </message>
    <message>
        <source>How often each byte comes</source>
        <translation>各字节出现次数</translation>
    </message>
    <message>
        <source>Which byte follows which</source>
        <translation>字节的先后关系</translation>
    </message>
    <message>
        <source>A dot is a p-value, on a logarithmic scale; the line is at 0.01. Of a good source one in a hundred lies below it.</source>
        <translation>每个点是一个 p 值（对数刻度）；线在 0.01 处。好的来源约有百分之一在线下。</translation>
    </message>
    <message>
        <source>A bit is a point, in the order of the sample from the top left. Stripes and patches are not random.</source>
        <translation>每个点是一位，按样本顺序从左上角开始。条纹和斑块表示不随机。</translation>
    </message>
    <message>
        <source>A bar is a byte from 00 to ff; the line is what is expected. Gaps and towers are not random.</source>
        <translation>每根柱是 00 到 ff 的一个字节；线为预期值。空缺和高塔表示不随机。</translation>
    </message>
    <message>
        <source>A point is a pair of neighbouring bytes. Lines and holes are not random.</source>
        <translation>每个点是一对相邻字节。线条和空洞表示不随机。</translation>
    </message>
</context>
<context>
    <name>imprint::SheetView</name>
    <message>
        <source>The sheet as it will be printed</source>
        <translation>将要打印的纸张</translation>
    </message>
    <message>
        <source>Click the place where printing begins</source>
        <translation>点击开始打印的位置</translation>
    </message>
</context>
<context>
    <name>imprint::PreviewBar</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Fit (%1)</source>
        <translation>适合窗口（%1）</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Size on the screen; 100 % is the true size</source>
        <translation>屏幕上的大小；100 % 为实际大小</translation>
    </message>
</context>
<context>
    <name>CodeWords</name>
    <message>
        <source>Matter</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>Z-Wave S2 and SmartStart</source>
        <translation>Z-Wave S2 与 SmartStart</translation>
    </message>
    <message>
        <source>Zigbee install code</source>
        <translation>Zigbee 安装码</translation>
    </message>
    <message>
        <source>Thread joiner</source>
        <translation>Thread 入网</translation>
    </message>
    <message>
        <source>HomeKit</source>
        <translation>HomeKit</translation>
    </message>
    <message>
        <source>Espressif provisioning</source>
        <translation>Espressif 配网</translation>
    </message>
    <message>
        <source>GS1 Digital Link</source>
        <translation>GS1 Digital Link</translation>
    </message>
    <message>
        <source>Wi-Fi network</source>
        <translation>Wi-Fi 网络</translation>
    </message>
    <message>
        <source>Wi-Fi DPP</source>
        <translation>Wi-Fi DPP</translation>
    </message>
    <message>
        <source>Imprint public key</source>
        <translation>Imprint 公钥</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>序列号</translation>
    </message>
</context>
<context>
    <name>imprint::DeriveCard</name>
    <message>
        <source>Secrets from the token</source>
        <translation>来自令牌的秘密</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) carry a secret that key %1 of the token derives. It is on record, once only, as soon as its label leaves, and kept nowhere.</source>
        <translation>
            <numerusform>%n 个标签带有由令牌密钥 %1 派生的秘密。标签输出时即登记，仅此一次，不在任何地方保存。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had theirs before: say why it is issued again.</source>
        <translation>
            <numerusform>其中 %n 个之前已有秘密：请说明为何再次发放。</numerusform>
        </translation>
    </message>
    <message>
        <source>Plug in the token with this key. Its module is chosen on the Token page.</source>
        <translation>请插入含此密钥的令牌。其模块在“令牌”页选择。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Passphrase of the site</source>
        <translation>站点口令</translation>
    </message>
    <message>
        <source>Why again</source>
        <translation>为何再次</translation>
    </message>
    <message>
        <source>Derive</source>
        <translation>派生</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Deriving secrets</source>
        <translation>正在派生秘密</translation>
    </message>
</context>
<context>
    <name>imprint::DrawPart</name>
    <message>
        <source>The recipient&apos;s certificate</source>
        <translation>接收者的证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer *.der);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The sealed list</source>
        <translation>密封的清单</translation>
    </message>
    <message>
        <source>Sealed lists (*.cms *.pem)</source>
        <translation>密封的清单 (*.cms *.pem)</translation>
    </message>
    <message numerus="yes">
        <source>The secrets of %n device(s) are sealed in %1</source>
        <translation>
            <numerusform>%n 台设备的秘密已密封在 %1 中</numerusform>
        </translation>
    </message>
    <message>
        <source>Secrets for flashing</source>
        <translation>用于刷写的秘密</translation>
    </message>
    <message>
        <source>For the devices of batch %1: drawn at random, once for ever, and sealed so that only the holder of the certificate opens them. The labels show them when the list is in its place.</source>
        <translation>用于批次 %1 的设备：随机生成，仅此一次，并加以密封，只有证书持有者能打开。清单就位后标签才会显示它们。</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Sealed list</source>
        <translation>密封清单</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Passphrase of the site</source>
        <translation>站点口令</translation>
    </message>
    <message>
        <source>Why again</source>
        <translation>为何再次</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>选择证书</translation>
    </message>
    <message>
        <source>Choose where the list goes</source>
        <translation>选择清单的保存位置</translation>
    </message>
    <message>
        <source>Draw and seal</source>
        <translation>生成并密封</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>imprint::LabelForm</name>
    <message>
        <source>Draw their secrets…</source>
        <translation>生成其秘密…</translation>
    </message>
    <message>
        <source>Scan or type one serial after the other.</source>
        <translation>逐个扫描或输入序列号。</translation>
    </message>
    <message>
        <source>A column a field of the code</source>
        <translation>每列对应代码的一个字段</translation>
    </message>
    <message>
        <source>As the profile says</source>
        <translation>按配置</translation>
    </message>
    <message>
        <source>%1 (own)</source>
        <translation>%1（自有）</translation>
    </message>
    <message>
        <source>None in particular</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>%1 dpi</source>
        <translation>%1 dpi</translation>
    </message>
    <message>
        <source>Fields of the labels</source>
        <translation>标签字段</translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv *.txt)</source>
        <translation>CSV (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Devices of a batch that are done</source>
        <translation>批次中已完成的设备</translation>
    </message>
    <message>
        <source>Single devices</source>
        <translation>单个设备</translation>
    </message>
    <message>
        <source>A CSV file</source>
        <translation>CSV 文件</translation>
    </message>
    <message>
        <source>As the code asks</source>
        <translation>按代码要求</translation>
    </message>
    <message>
        <source>L, 7 % may be damaged</source>
        <translation>L，可损坏 7 %</translation>
    </message>
    <message>
        <source>M, 15 %</source>
        <translation>M，15 %</translation>
    </message>
    <message>
        <source>Q, 25 %, for rough handling</source>
        <translation>Q，25 %，适合恶劣环境</translation>
    </message>
    <message>
        <source>H, 30 %</source>
        <translation>H，30 %</translation>
    </message>
    <message>
        <source>As they come</source>
        <translation>按原顺序</translation>
    </message>
    <message>
        <source>By serial</source>
        <translation>按序列号</translation>
    </message>
    <message>
        <source>The last first</source>
        <translation>倒序</translation>
    </message>
    <message>
        <source>Which labels</source>
        <translation>哪些标签</translation>
    </message>
    <message>
        <source>Code and label</source>
        <translation>代码与标签</translation>
    </message>
    <message>
        <source>On the sheet</source>
        <translation>在纸张上</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Scan or type a serial</source>
        <translation>扫描或输入序列号</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a CSV file</source>
        <translation>选择 CSV 文件</translation>
    </message>
    <message>
        <source>Edit the label…</source>
        <translation>编辑标签…</translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation>校准…</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Printer's dots</source>
        <translation>打印分辨率</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>纠错</translation>
    </message>
    <message>
        <source>On all</source>
        <translation>全部相同</translation>
    </message>
    <message>
        <source>Fields that are the same on every label, as name=value</source>
        <translation>每张标签都相同的字段，格式为 name=value</translation>
    </message>
    <message>
        <source>Begin at</source>
        <translation>起始位置</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
</context>
<context>
    <name>imprint::CalibrationPart</name>
    <message>
        <source>The calibration is kept.</source>
        <translation>校准已保存。</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>测试页</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The test page is in %1</source>
        <translation>测试页在 %1</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>no printer in particular</source>
        <translation>未指定打印机</translation>
    </message>
    <message>
        <source>For %1, %2. Print the test page on plain paper at its own size, hold it against a sheet, and enter what differs.</source>
        <translation>用于 %1，%2。请在普通纸上按原尺寸打印测试页，与标签纸对照，并填入偏差。</translation>
    </message>
    <message>
        <source>Test page…</source>
        <translation>测试页…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Further right, mm</source>
        <translation>右移，mm</translation>
    </message>
    <message>
        <source>Further down, mm</source>
        <translation>下移，mm</translation>
    </message>
    <message>
        <source>Width, factor</source>
        <translation>宽度系数</translation>
    </message>
    <message>
        <source>Height, factor</source>
        <translation>高度系数</translation>
    </message>
    <message>
        <source>More a column, mm</source>
        <translation>每列增加，mm</translation>
    </message>
    <message>
        <source>More a row, mm</source>
        <translation>每行增加，mm</translation>
    </message>
</context>
<context>
    <name>imprint::LabelNotes</name>
    <message>
        <source>It would fit on:</source>
        <translation>可用于：</translation>
    </message>
    <message>
        <source>The secrets on these labels are sealed. The site's passphrase opens them.</source>
        <translation>这些标签上的秘密已密封，需用站点口令打开。</translation>
    </message>
    <message>
        <source>Passphrase of the site</source>
        <translation>站点口令</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>%n of these labels were printed before and carry a secret. Say why they are printed again.</source>
        <translation>
            <numerusform>其中 %n 张标签以前打印过并带有秘密。请说明重印原因。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these labels were printed before.</source>
        <translation>
            <numerusform>其中 %n 张标签以前打印过。</numerusform>
        </translation>
    </message>
    <message>
        <source>Why again? For the record</source>
        <translation>为何重印？供记录</translation>
    </message>
</context>
<context>
    <name>imprint::LabelsPage</name>
    <message>
        <source>The label is kept as %1.</source>
        <translation>标签已保存为 %1。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n 张标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a module of %1 mm, %n dot(s)</source>
        <translation>
            <numerusform>模块 %1 mm，%n 点</numerusform>
        </translation>
    </message>
    <message>
        <source>secrets are hidden here</source>
        <translation>此处隐藏秘密</translation>
    </message>
    <message>
        <source>Looking for printers</source>
        <translation>正在查找打印机</translation>
    </message>
    <message>
        <source>Export labels</source>
        <translation>导出标签</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;ZPL (*.zpl)</source>
        <translation>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;ZPL (*.zpl)</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s): %1</source>
        <translation>
            <numerusform>%n 张标签：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>No labels yet</source>
        <translation>还没有标签</translation>
    </message>
    <message>
        <source>Devices leave the bench with a label that the next hands, phone or hub can read. Run a batch, or take the fields of the labels from a CSV file.</source>
        <translation>设备离开工作台时带有标签，供下一位人员、手机或中枢读取。请运行一个批次，或从 CSV 文件取得标签字段。</translation>
    </message>
    <message>
        <source>Go to the Bench</source>
        <translation>前往工作台</translation>
    </message>
    <message>
        <source>Labels without a batch</source>
        <translation>不用批次的标签</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>imprint::TemplateEditor</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Text %1</source>
        <translation>文本 %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>徽标</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>Reading the logo</source>
        <translation>正在读取徽标</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1（已改）</translation>
    </message>
    <message>
        <source>What stands on the label</source>
        <translation>标签上的内容</translation>
    </message>
    <message>
        <source>The label itself</source>
        <translation>标签本身</translation>
    </message>
    <message>
        <source>+ Text</source>
        <translation>+ 文本</translation>
    </message>
    <message>
        <source>+ Line</source>
        <translation>+ 线</translation>
    </message>
    <message>
        <source>+ Logo…</source>
        <translation>+ 徽标…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep as own</source>
        <translation>另存为自有</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Stroke, mm</source>
        <translation>线宽，mm</translation>
    </message>
    <message>
        <source>Size, mm</source>
        <translation>字高，mm</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>From the left, mm</source>
        <translation>距左，mm</translation>
    </message>
    <message>
        <source>From the top, mm</source>
        <translation>距上，mm</translation>
    </message>
    <message>
        <source>Width, mm</source>
        <translation>宽，mm</translation>
    </message>
    <message>
        <source>Height, mm</source>
        <translation>高，mm</translation>
    </message>
    <message>
        <source>Not smaller than</source>
        <translation>不小于</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗体</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>{serial}, {code}, {model} and other names are filled in</source>
        <translation>{serial}、{code}、{model} 等名称会被填入</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>On a sheet</source>
        <translation>在整张纸上</translation>
    </message>
    <message>
        <source>Sheet width</source>
        <translation>纸宽</translation>
    </message>
    <message>
        <source>Sheet height</source>
        <translation>纸高</translation>
    </message>
    <message>
        <source>First from left</source>
        <translation>首个距左</translation>
    </message>
    <message>
        <source>First from top</source>
        <translation>首个距上</translation>
    </message>
    <message>
        <source>Column to column</source>
        <translation>列距</translation>
    </message>
    <message>
        <source>Row to row</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
</context>
<context>
    <name>imprint::TokenHealthTable</name>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>not possible here</source>
        <translation>此处不可行</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>缓慢</translation>
    </message>
    <message>
        <source>%1 a second; %2 are usual</source>
        <translation>每秒 %1 次；通常为 %2 次</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1 次</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Random numbers differ</source>
        <translation>随机数互不相同</translation>
    </message>
    <message>
        <source>AES gives the known answer</source>
        <translation>AES 给出已知答案</translation>
    </message>
    <message>
        <source>AES gives the same answer twice</source>
        <translation>AES 两次给出相同答案</translation>
    </message>
    <message>
        <source>CMAC agrees with one computed here</source>
        <translation>CMAC 与此处计算的一致</translation>
    </message>
    <message>
        <source>Signature verifies in software</source>
        <translation>签名经软件验证</translation>
    </message>
    <message>
        <source>Time to ask for its state</source>
        <translation>查询状态的时间</translation>
    </message>
    <message>
        <source>Time of 32 random bytes</source>
        <translation>32 个随机字节的时间</translation>
    </message>
    <message>
        <source>Time of a derivation</source>
        <translation>一次派生的时间</translation>
    </message>
    <message>
        <source>Time of a signature</source>
        <translation>一次签名的时间</translation>
    </message>
</context>
<context>
    <name>imprint::TokenKeyTable</name>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>Check value</source>
        <translation>校验值</translation>
    </message>
    <message>
        <source>What it does here</source>
        <translation>在此的用途</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>imprint::TokenTable</name>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
</context>
<context>
    <name>TokenWords</name>
    <message>
        <source>PIN ready</source>
        <translation>可输入 PIN</translation>
    </message>
    <message>
        <source>A wrong PIN was typed</source>
        <translation>输入过错误的 PIN</translation>
    </message>
    <message>
        <source>Tries of the PIN are used up already. The right PIN brings them back.</source>
        <translation>PIN 的尝试次数已用去一些。输入正确的 PIN 即可恢复。</translation>
    </message>
    <message>
        <source>One try left</source>
        <translation>仅剩一次机会</translation>
    </message>
    <message>
        <source>One more wrong PIN locks the token.</source>
        <translation>再输错一次 PIN 就会锁死令牌。</translation>
    </message>
    <message>
        <source>PIN locked</source>
        <translation>PIN 已锁死</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Unlock it with the SO-PIN and the tool of its maker; no PIN is sent from here.</source>
        <translation>错误 PIN 过多。请用 SO-PIN 和厂商工具解锁；此处不会发送任何 PIN。</translation>
    </message>
    <message>
        <source>No PIN set up</source>
        <translation>未设置 PIN</translation>
    </message>
    <message>
        <source>Set the token up with the tool of its maker (sc-hsm-tool, softhsm2-util) first.</source>
        <translation>请先用厂商工具（sc-hsm-tool、softhsm2-util）设置令牌。</translation>
    </message>
    <message>
        <source>AES</source>
        <translation>AES</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>秘密</translation>
    </message>
    <message>
        <source>Other secret</source>
        <translation>其他秘密</translation>
    </message>
    <message>
        <source>EC</source>
        <translation>EC</translation>
    </message>
    <message>
        <source>RSA</source>
        <translation>RSA</translation>
    </message>
    <message>
        <source>Other private key</source>
        <translation>其他私钥</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>SP 800-108 with CMAC (new products)</source>
        <translation>SP 800-108 CMAC（新产品）</translation>
    </message>
    <message>
        <source>AES-CMAC over the serial</source>
        <translation>对序列号做 AES-CMAC</translation>
    </message>
    <message>
        <source>AES DUKPT initial key</source>
        <translation>AES DUKPT 初始密钥</translation>
    </message>
    <message>
        <source>AES-CBC over MD5 of the serial (old fleets)</source>
        <translation>对序列号的 MD5 做 AES-CBC（旧机群）</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>无名称</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>PIN at the reader</source>
        <translation>在读卡器上输入 PIN</translation>
    </message>
    <message>
        <source>Nothing here: the module has no %1</source>
        <translation>此处不可用：模块没有 %1</translation>
    </message>
    <message>
        <source>Derives device secrets</source>
        <translation>派生设备秘密</translation>
    </message>
    <message>
        <source>Can be a CA key</source>
        <translation>可作为 CA 密钥</translation>
    </message>
    <message>
        <source>Another curve than P-256 and P-384</source>
        <translation>不是 P-256 或 P-384 曲线</translation>
    </message>
    <message>
        <source>Can be taken out of the token</source>
        <translation>可从令牌中取出</translation>
    </message>
    <message>
        <source>Was outside the token once</source>
        <translation>曾在令牌之外</translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>没有：%1</translation>
    </message>
    <message>
        <source>MD5 has collisions: whoever may choose serials can make two devices with one secret. Only for fleets that have it already.</source>
        <translation>MD5 存在碰撞：能选择序列号的人可以造出两台秘密相同的设备。仅用于已经采用它的机群。</translation>
    </message>
    <message>
        <source>about %1 derivations a second: 1,000 devices in %2 s</source>
        <translation>每秒约 %1 次派生：1,000 台设备需 %2 秒</translation>
    </message>
    <message>
        <source>about %1 signatures a second, three a device: 40 devices in %2 s</source>
        <translation>每秒约 %1 次签名，每台设备三次：40 台设备需 %2 秒</translation>
    </message>
</context>
<context>
    <name>TokenWork</name>
    <message>
        <source>%1 of %2 derived</source>
        <translation>已派生 %1 / %2</translation>
    </message>
    <message>
        <source>Token %1 is lost. Plug it in again; the list goes on where it stood.</source>
        <translation>令牌 %1 已断开。请重新插入；列表从中断处继续。</translation>
    </message>
    <message>
        <source>Opening the site's record of secrets</source>
        <translation>正在打开站点的秘密记录</translation>
    </message>
</context>
<context>
    <name>imprint::TokenService</name>
    <message>
        <source>Looking for modules</source>
        <translation>正在查找模块</translation>
    </message>
    <message>
        <source>Sending the PIN to the token</source>
        <translation>正在向令牌发送 PIN</translation>
    </message>
    <message>
        <source>Looking for tokens</source>
        <translation>正在查找令牌</translation>
    </message>
</context>
<context>
    <name>imprint::TokenCaView</name>
    <message>
        <source>Give the site a name.</source>
        <translation>请为站点命名。</translation>
    </message>
    <message>
        <source>A name has no slashes and no dot at its beginning.</source>
        <translation>名称不含斜杠，也不以点开头。</translation>
    </message>
    <message>
        <source>Who are you? Your name stands in the record.</source>
        <translation>您是谁？您的姓名会写入记录。</translation>
    </message>
    <message>
        <source>The token makes the CA key…</source>
        <translation>令牌正在生成 CA 密钥…</translation>
    </message>
    <message>
        <source>The CA key of %1 is in this token, and open</source>
        <translation>%1 的 CA 密钥在此令牌中，已解锁</translation>
    </message>
    <message>
        <source>The CA key of %1 is in this token</source>
        <translation>%1 的 CA 密钥在此令牌中</translation>
    </message>
    <message>
        <source>Key %1. Every signature is checked in software before it is used. A backup of the site does not hold this key: keep a second token, or its DKEK shares.</source>
        <translation>密钥 %1。每个签名在使用前都经软件验证。站点备份不含此密钥：请保留第二个令牌或其 DKEK 分片。</translation>
    </message>
    <message>
        <source>No open site has its CA key here</source>
        <translation>没有打开的站点把 CA 密钥放在这里</translation>
    </message>
    <message>
        <source>Open the token to make a CA key in it.</source>
        <translation>打开令牌即可在其中生成 CA 密钥。</translation>
    </message>
    <message>
        <source>The CA key of %1 is %2.</source>
        <translation>%1 的 CA 密钥%2。</translation>
    </message>
    <message>
        <source>in token %1</source>
        <translation>在令牌 %1 中</translation>
    </message>
    <message>
        <source>sealed in the site's folder</source>
        <translation>密封在站点文件夹中</translation>
    </message>
    <message>
        <source>Make a site whose CA key stays here</source>
        <translation>新建一个 CA 密钥留在此处的站点</translation>
    </message>
    <message>
        <source>The key is made in the token and never leaves it. Whoever runs a batch needs the token and its PIN.</source>
        <translation>密钥在令牌中生成，永不离开。运行批次的人需要令牌及其 PIN。</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>站点名称</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>CA key</source>
        <translation>CA 密钥</translation>
    </message>
    <message>
        <source>Make a new one, P-256</source>
        <translation>新建一个，P-256</translation>
    </message>
    <message>
        <source>%1, which is there already</source>
        <translation>%1（已存在）</translation>
    </message>
    <message>
        <source>Make the site</source>
        <translation>新建站点</translation>
    </message>
</context>
<context>
    <name>imprint::TokenDeriveView</name>
    <message>
        <source>A list of serials</source>
        <translation>序列号列表</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt);;All files (*)</source>
        <translation>列表 (*.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The recipient's certificate</source>
        <translation>接收者的证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer *.der);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The sealed list</source>
        <translation>密封列表</translation>
    </message>
    <message>
        <source>Sealed lists (*.cms *.pem)</source>
        <translation>密封列表 (*.cms *.pem)</translation>
    </message>
    <message>
        <source>Open a site: it remembers who got which secret, so that none is given out twice.</source>
        <translation>请打开站点：它记住谁得到了哪个秘密，避免重复发放。</translation>
    </message>
    <message>
        <source>Type serials, or a range: SN001..SN250.</source>
        <translation>请输入序列号或范围：SN001..SN250。</translation>
    </message>
    <message>
        <source>Choose the list.</source>
        <translation>请选择列表。</translation>
    </message>
    <message>
        <source>Choose the certificate of whoever gets the secrets.</source>
        <translation>请选择秘密接收者的证书。</translation>
    </message>
    <message>
        <source>Say where the sealed list goes.</source>
        <translation>请指定密封列表的位置。</translation>
    </message>
    <message>
        <source>Type the site's passphrase: it opens the record of secrets.</source>
        <translation>请输入站点口令：它打开秘密记录。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Serials</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>The token has no AES key that derives. Make one, or bring one in, under Keys.</source>
        <translation>令牌没有可用于派生的 AES 密钥。请在“密钥”中生成或导入。</translation>
    </message>
    <message>
        <source>Check value %1</source>
        <translation>校验值 %1</translation>
    </message>
    <message>
        <source>Check value %1 · %2</source>
        <translation>校验值 %1 · %2</translation>
    </message>
    <message>
        <source>Deriving one secret</source>
        <translation>正在派生一个秘密</translation>
    </message>
    <message>
        <source>Deriving secrets</source>
        <translation>正在派生秘密</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets are sealed in %1</source>
        <translation>
            <numerusform>%n 个秘密已密封到 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out</source>
        <translation>
            <numerusform>已跳过 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the token to derive secrets with its keys.</source>
        <translation>打开令牌即可用其密钥派生秘密。</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Key in the token</source>
        <translation>令牌中的密钥</translation>
    </message>
    <message>
        <source>Label (text, or hex:…)</source>
        <translation>标签（文本或 hex:…）</translation>
    </message>
    <message>
        <source>Context, before the serial</source>
        <translation>上下文，位于序列号之前</translation>
    </message>
    <message>
        <source>Check value that it must have</source>
        <translation>必须具有的校验值</translation>
    </message>
    <message>
        <source>Try it with one serial</source>
        <translation>用一个序列号试一试</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Show the secret here; nothing is recorded</source>
        <translation>在此显示秘密；不作记录</translation>
    </message>
    <message>
        <source>Derive one</source>
        <translation>派生一个</translation>
    </message>
    <message>
        <source>Derive for devices</source>
        <translation>为设备派生</translation>
    </message>
    <message>
        <source>Each secret is recorded before it leaves, once only. The holder of the certificate opens the list.</source>
        <translation>每个秘密在发出前先记录，且只发放一次。证书持有者才能打开列表。</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>A list in a file</source>
        <translation>文件中的列表</translation>
    </message>
    <message>
        <source>Batch %1</source>
        <translation>批次 %1</translation>
    </message>
    <message>
        <source>Serials from</source>
        <translation>序列号来源</translation>
    </message>
    <message>
        <source>Certificate of the recipient</source>
        <translation>接收者证书</translation>
    </message>
    <message>
        <source>Sealed list</source>
        <translation>密封列表</translation>
    </message>
    <message>
        <source>Passphrase of the site</source>
        <translation>站点口令</translation>
    </message>
    <message>
        <source>Why again (only for those that have theirs)</source>
        <translation>为何再次发放（仅限已有秘密者）</translation>
    </message>
    <message>
        <source>Leave out the serials that have their secret already</source>
        <translation>跳过已有秘密的序列号</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the list</source>
        <translation>选择列表</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>选择证书</translation>
    </message>
    <message>
        <source>Choose where the list goes</source>
        <translation>选择列表位置</translation>
    </message>
    <message>
        <source>Derive and seal</source>
        <translation>派生并密封</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>imprint::TokenKeysView</name>
    <message>
        <source>EC P-256, a CA key</source>
        <translation>EC P-256，CA 密钥</translation>
    </message>
    <message>
        <source>EC P-384, a CA key</source>
        <translation>EC P-384，CA 密钥</translation>
    </message>
    <message>
        <source>AES-256, derives device secrets</source>
        <translation>AES-256，派生设备秘密</translation>
    </message>
    <message>
        <source>AES-128, derives device secrets</source>
        <translation>AES-128，派生设备秘密</translation>
    </message>
    <message>
        <source>Reading keys</source>
        <translation>正在读取密钥</translation>
    </message>
    <message>
        <source>Comparing check values</source>
        <translation>正在比较校验值</translation>
    </message>
    <message>
        <source>The same key</source>
        <translation>同一密钥</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>另一密钥</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>Measuring the key's pace</source>
        <translation>正在测量密钥的速度</translation>
    </message>
    <message>
        <source>Making the key</source>
        <translation>正在生成密钥</translation>
    </message>
    <message>
        <source>Bringing the key in</source>
        <translation>正在导入密钥</translation>
    </message>
    <message>
        <source>Save the record of the key</source>
        <translation>保存密钥记录</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Open the token to see its keys.</source>
        <translation>打开令牌即可查看其密钥。</translation>
    </message>
    <message>
        <source>This module cannot see AES keys; choose the one of SmartCard-HSM for those.</source>
        <translation>此模块看不到 AES 密钥；请改用 SmartCard-HSM 的模块。</translation>
    </message>
    <message>
        <source>The token shows no keys yet. Make one, or bring one in.</source>
        <translation>令牌还没有密钥。请生成或导入一个。</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <translation>生成密钥…</translation>
    </message>
    <message>
        <source>Bring in an AES key…</source>
        <translation>导入 AES 密钥…</translation>
    </message>
    <message>
        <source>Measure its pace</source>
        <translation>测量速度</translation>
    </message>
    <message>
        <source>Check value that it should have</source>
        <translation>应有的校验值</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Keys of the token</source>
        <translation>令牌的密钥</translation>
    </message>
    <message>
        <source>Make a key in the token</source>
        <translation>在令牌中生成密钥</translation>
    </message>
    <message>
        <source>Bring an AES key in</source>
        <translation>导入 AES 密钥</translation>
    </message>
    <message>
        <source>The record of the key %1</source>
        <translation>密钥 %1 的记录</translation>
    </message>
    <message>
        <source>It never leaves the token. A free place is looked for; no key that is there is touched.</source>
        <translation>它永不离开令牌。程序会寻找空位；不会触碰已有的密钥。</translation>
    </message>
    <message>
        <source>SoftHSM takes keys from outside. A SmartCard-HSM or Nitrokey HSM takes one only wrapped under its DKEK: make shares with sc-hsm-tool, wrap the key in the maker's key manager, bring it in with sc-hsm-tool --unwrap-key, then compare its check value here.</source>
        <translation>SoftHSM 接受外部密钥。SmartCard-HSM 或 Nitrokey HSM 只接受用其 DKEK 包装的密钥：用 sc-hsm-tool 生成分片，在厂商的密钥管理器中包装密钥，用 sc-hsm-tool --unwrap-key 导入，然后在此比较校验值。</translation>
    </message>
    <message>
        <source>Print it and have it signed. It holds no secret.</source>
        <translation>请打印并签字。其中不含秘密。</translation>
    </message>
    <message>
        <source>Name of the key</source>
        <translation>密钥名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>The key, in hex</source>
        <translation>密钥（十六进制）</translation>
    </message>
    <message>
        <source>Check value that it must have (if known)</source>
        <translation>必须具有的校验值（如已知）</translation>
    </message>
    <message>
        <source>Record of the key</source>
        <translation>密钥记录</translation>
    </message>
    <message>
        <source>Save the record…</source>
        <translation>保存记录…</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>生成密钥</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>imprint::TokenLogin</name>
    <message>
        <source>The list waits for the PIN</source>
        <translation>列表正在等待 PIN</translation>
    </message>
    <message>
        <source>The token is there again. Its list goes on where it stood.</source>
        <translation>令牌已重新接入。列表从中断处继续。</translation>
    </message>
    <message>
        <source>The PIN is typed at the reader.</source>
        <translation>PIN 在读卡器上输入。</translation>
    </message>
    <message>
        <source>With the PIN its keys are seen and used. It is sent to the token once and kept nowhere.</source>
        <translation>有了 PIN 才能查看和使用其密钥。PIN 只发送给令牌一次，不作任何保存。</translation>
    </message>
    <message>
        <source>Use the last try; a wrong PIN locks the token</source>
        <translation>使用最后一次机会；PIN 错误会锁死令牌</translation>
    </message>
    <message>
        <source>PIN of token %1</source>
        <translation>令牌 %1 的 PIN</translation>
    </message>
    <message>
        <source>PIN, %1 to %2 characters</source>
        <translation>PIN，%1 到 %2 个字符</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Open the token</source>
        <translation>打开令牌</translation>
    </message>
</context>
<context>
    <name>imprint::TokenOverview</name>
    <message>
        <source>Serial</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制造商</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>固件</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>typed at the reader</source>
        <translation>在读卡器上输入</translation>
    </message>
    <message>
        <source>%1 to %2 characters</source>
        <translation>%1 到 %2 个字符</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>插槽</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>This module cannot see AES keys; choose the one of SmartCard-HSM for those.</source>
        <translation>此模块看不到 AES 密钥；请改用 SmartCard-HSM 的模块。</translation>
    </message>
    <message>
        <source>Mechanisms</source>
        <translation>机制</translation>
    </message>
    <message>
        <source>Memory free</source>
        <translation>可用内存</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>Examining the token</source>
        <translation>正在检查令牌</translation>
    </message>
    <message>
        <source>Look at what is marked</source>
        <translation>请查看标出的项目</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>All is well; its keys were not tried</source>
        <translation>一切正常；未测试其密钥</translation>
    </message>
    <message>
        <source>The examination draws random numbers, tries every key and measures how long that takes, against what tokens of this kind need.</source>
        <translation>检查会抽取随机数、测试每个密钥并测量耗时，与同类令牌的常见值比较。</translation>
    </message>
    <message>
        <source>The examination draws random numbers and measures how long that takes. Open the token first to have its keys tried too.</source>
        <translation>检查会抽取随机数并测量耗时。先打开令牌，才能同时测试其密钥。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Examine it</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>What the examination found</source>
        <translation>检查结果</translation>
    </message>
</context>
<context>
    <name>imprint::TokenPage</name>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>A PKCS#11 module</source>
        <translation>PKCS#11 模块</translation>
    </message>
    <message>
        <source>Modules (*.so *.dylib *.dll);;All files (*)</source>
        <translation>模块 (*.so *.dylib *.dll);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Plug in a token</source>
        <translation>请插入令牌</translation>
    </message>
    <message>
        <source>Keys in a token</source>
        <translation>令牌中的密钥</translation>
    </message>
    <message>
        <source>A Nitrokey HSM or SmartCard-HSM derives the secrets of devices and keeps the CA key. It shows up here as soon as it is plugged in.</source>
        <translation>Nitrokey HSM 或 SmartCard-HSM 派生设备秘密并保管 CA 密钥。插入后即显示在此。</translation>
    </message>
    <message>
        <source>A Nitrokey HSM or SmartCard-HSM derives the secrets of devices and keeps the CA key. Its PKCS#11 module is not installed where modules usually are.</source>
        <translation>Nitrokey HSM 或 SmartCard-HSM 派生设备秘密并保管 CA 密钥。常见位置没有安装它的 PKCS#11 模块。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Choose another module…</source>
        <translation>选择其他模块…</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>PKCS#11 module</source>
        <translation>PKCS#11 模块</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Close the token</source>
        <translation>关闭令牌</translation>
    </message>
    <message>
        <source>Logs out: its keys are used again only with the PIN</source>
        <translation>注销：再次使用其密钥需要 PIN</translation>
    </message>
    <message>
        <source>Tokens that are plugged in</source>
        <translation>已插入的令牌</translation>
    </message>
    <message>
        <source>Choose a token.</source>
        <translation>请选择令牌。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Derive</source>
        <translation>派生</translation>
    </message>
    <message>
        <source>CA key</source>
        <translation>CA 密钥</translation>
    </message>
</context>
</TS>
