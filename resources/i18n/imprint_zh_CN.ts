<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Pages</name>
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
        <name>imprint::BenchPage</name>
        <message>
            <source>Bench</source>
            <translation>工作台</translation>
        </message>
        <message>
            <source>No site is open</source>
            <translation>没有打开的站点</translation>
        </message>
        <message>
            <source>A site is one owner with one CA. Make one, or open the one you have; batches of devices are taken into its hands here.</source>
            <translation>站点代表一个拥有者及其 CA。请新建站点或打开已有站点；设备在此成批归入其名下。</translation>
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
    </context>
    <context>
        <name>imprint::MainWindow</name>
        <message>
            <source>Stopping safely. What is under way goes on from here next time.</source>
            <translation>正在安全停止。进行中的工作下次将从此处继续。</translation>
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
        <name>imprint::Rail</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
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
    </context>
</TS>
