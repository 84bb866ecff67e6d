using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Rollcall.Web;

/// <summary>ASP.NET Core's data protection keys, in the data folder, encrypted with the master key.</summary>
internal sealed class SealedKeys(MasterKey master) : IXmlEncryptor
{
    public static void Add(IServiceCollection services, ServeOptions options, MasterKey master)
    {
        services.AddSingleton(master);
        services.AddDataProtection().SetApplicationName("rollcall").PersistKeysToFileSystem(new DirectoryInfo(MasterKey.KeysFolder(options)));
        services.Configure<KeyManagementOptions>(o => o.XmlEncryptor = new SealedKeys(master));
    }

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("sealed", Convert.ToBase64String(master.Encrypt(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting))))),
        typeof(SealedKeysReader));
}
